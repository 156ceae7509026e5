create index rejected_by_time on contacts.rejected (rejected_at, pbx, epoch, ordinal);

create view contacts.v_contact as
    select id, number_dialled as subject, agent_id, unit_id from contacts.contact;

comment on view contacts.v_contact is 'Published for archive and reporting: what a contact is called, and whose it is.';
