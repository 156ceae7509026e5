create index callback_of_agent on callbacks.callback (agent_id) where agent_id is not null;
create index attempt_of_agent on callbacks.attempt (agent_id, callback_id);
