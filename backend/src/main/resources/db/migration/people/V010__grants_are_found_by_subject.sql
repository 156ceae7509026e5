create index access_grant_subject on people.access_grant (subject_type, subject_id, until_at);
