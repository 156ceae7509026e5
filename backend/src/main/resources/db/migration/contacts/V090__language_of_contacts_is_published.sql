create or replace view contacts.v_contact_course as
    select id, channel, direction, state, outcome, queue, started_at, ended_at, talk_sec, customer_id, agent_id, unit_id, manual, language
      from contacts.contact
     where merged_into is null;
