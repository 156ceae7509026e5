create view contacts.v_matter as
    select contact_id, seq, reason1, reason2, result, follow_up from contacts.matter;

comment on view contacts.v_matter is 'Published for reporting and quality; holds no text.';
