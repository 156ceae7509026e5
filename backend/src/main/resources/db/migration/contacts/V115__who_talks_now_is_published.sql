create view contacts.v_contact_talking as
    select leg.staff_id, leg.contact_id, leg.pbx, leg.channel
      from contacts.leg join contacts.contact on contact.id = leg.contact_id
     where leg.kind = 'agent' and leg.ended_at is null and leg.state in ('talking', 'held') and leg.channel is not null
       and leg.staff_id is not null and contact.line_open;

comment on view contacts.v_contact_talking is 'Published for live monitoring: the channel on which somebody talks now.';
