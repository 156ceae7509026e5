-- Every time an order was handed to a department or partner, and how they kept its times.
create table forwarding.hand_over (
    order_id    uuid        not null references forwarding.work_order,
    number      int         not null check (number > 0),
    target_id   uuid        not null,
    target_kind text        not null check (target_kind in ('department', 'partner')),
    sent_at     timestamptz not null,
    accept_due  timestamptz,
    solve_due   timestamptz,
    accepted_at timestamptz,
    returned_at timestamptz,
    solved_at   timestamptz,
    ended_at    timestamptz,
    urged       int         not null default 0,
    primary key (order_id, number)
);
create index hand_over_by_time on forwarding.hand_over (sent_at, target_id);

comment on column forwarding.hand_over.number is 'As work_order.sent counts them.';
comment on column forwarding.hand_over.accept_due is 'Null for orders sent before hand-overs were kept: whether they were in time is not known.';
comment on column forwarding.hand_over.returned_at is 'When the target refused it; it can be overruled later.';
comment on column forwarding.hand_over.solved_at is 'When the target reported the result that was found good, or is still being looked at.';
comment on column forwarding.hand_over.ended_at is 'When it was taken back, or given to somebody else, before it was solved.';
comment on column forwarding.hand_over.urged is 'How often the target was reminded because of its times.';

insert into forwarding.hand_over (order_id, number, target_id, target_kind, sent_at)
select o.id, o.sent, o.target_id, o.target_kind,
       coalesce((select max(e.at) from forwarding.entry e where e.order_id = o.id and e.code = 'sent'), o.created_at)
  from forwarding.work_order o
 where o.sent > 0 and o.target_id is not null and o.target_kind is not null;
