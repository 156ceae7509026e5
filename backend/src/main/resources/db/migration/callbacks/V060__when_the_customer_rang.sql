alter table callbacks.attempt add column dialled_at timestamptz;

create index attempt_in_hand on callbacks.attempt (agent_id) where state <> 'over';
create index callback_open_type on callbacks.callback (type, due_sort, id) where state <> 'over';

comment on column callbacks.attempt.dialled_at is 'The agent has answered, and the customer is being rung since.';
comment on column callbacks.attempt.ended_at is 'The end of the talk; without one, the end of the attempt.';
