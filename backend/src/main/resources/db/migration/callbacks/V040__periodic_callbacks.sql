create table callbacks.periodic (
    id          uuid        primary key,
    customer_id uuid        not null,
    type        text        not null check (type in ('KEY_CUSTOMER', 'REPEAT_COMPLAINER')),
    unit_id     uuid        not null,
    case_id     uuid,
    agent_id    uuid,
    times_left  int         check (times_left >= 0),
    rounds      int         not null default 0,
    callback_id uuid       ,
    state       text        not null check (state in ('running', 'held', 'over')),
    ended_for   text,
    started_at  timestamptz not null,
    changed_at  timestamptz not null,
    constraint periodic_over_with_reason check ((state = 'over') = (ended_for is not null))
);

create unique index periodic_open_once on callbacks.periodic (customer_id) where state <> 'over';
create index periodic_customer on callbacks.periodic (customer_id, started_at);
create index periodic_callback on callbacks.periodic (callback_id) where state <> 'over';

comment on table callbacks.periodic is 'Customers who are called back again and again: one plan in force at a time.';
comment on column callbacks.periodic.case_id is 'The complaint that demanded it; absent where the segment did.';
comment on column callbacks.periodic.times_left is 'Callbacks still to plan; absent: as long as the segment holds.';
comment on column callbacks.periodic.rounds is 'Callbacks planned so far.';
comment on column callbacks.periodic.callback_id is 'The callback planned last.';
comment on column callbacks.periodic.state is 'held: a complaint of the customer is in hand.';
