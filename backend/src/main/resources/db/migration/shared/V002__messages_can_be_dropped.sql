alter table shared.outbox_message drop constraint outbox_message_state_check;
alter table shared.outbox_message
    add constraint outbox_message_state_check check (state in ('waiting', 'delivered', 'parked', 'dropped'));

create index outbox_message_parked on shared.outbox_message (created_at, id) where state = 'parked';
