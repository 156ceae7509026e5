create view contacts.v_contact_call as
    select linkedid.pbx, linkedid.linkedid, coalesce(contact.merged_into, contact.id) as contact_id, contact.line_open
      from contacts.linkedid join contacts.contact on contact.id = linkedid.contact_id;

comment on view contacts.v_contact_call is 'Published for recordings: every id under which the PBX knows a call, and its contact.';

create view contacts.v_contact_served as
    select distinct coalesce(contact.merged_into, contact.id) as contact_id, leg.staff_id
      from contacts.leg join contacts.contact on contact.id = leg.contact_id
     where leg.kind = 'agent' and leg.answered_at is not null and leg.staff_id is not null;

comment on view contacts.v_contact_served is 'Published for recordings: everybody who talked in a call, also who gave it away.';

create index contact_merged on contacts.contact (merged_into) where merged_into is not null;

create view contacts.v_contact_merged as
    select id, merged_into from contacts.contact where merged_into is not null;

comment on view contacts.v_contact_merged is 'Published for recordings: calls that turned out to be one, and as which they go on.';
