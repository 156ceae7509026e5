-- Calls to customers in hand: from the dial until the result is recorded, or until it failed.
create table routing.dial (
    staff_id uuid        not null,
    dial_id  uuid        not null,
    since    timestamptz not null,
    primary key (staff_id, dial_id)
);

comment on table routing.dial is 'Keeps the person from the calls of queues; what they had wanted holds again with the last row gone.';

insert into routing.break_reason (code, label_zh, label_en, selectable, position) values
    ('callback', '回访客户中', 'Calling a customer', false, 9);
