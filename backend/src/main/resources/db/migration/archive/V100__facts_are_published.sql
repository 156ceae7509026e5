create view archive.v_fact as
    select id, at, kind, subject_type, subject_id, business_key, actor, data from archive.fact;

comment on view archive.v_fact is 'Published for those who check that what they keep is what was recorded; holds no personal data.';
