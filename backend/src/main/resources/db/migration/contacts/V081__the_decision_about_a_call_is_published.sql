create or replace view contacts.v_contact as
    select id, number_dialled as subject, agent_id, unit_id, decision_id from contacts.contact;
