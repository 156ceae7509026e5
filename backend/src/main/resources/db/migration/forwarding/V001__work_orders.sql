create table forwarding.work_order (
    id           uuid        primary key,
    case_id      uuid        not null,
    purpose      text        not null check (purpose in ('findSolution', 'carryOut')),
    target_id    uuid,
    target_kind  text        check (target_kind in ('department', 'partner')),
    content      jsonb       not null,
    sent         int         not null default 0,
    state        text        not null check (state in ('prepared', 'sent', 'accepted', 'rejected', 'solved', 'done', 'recalled')),
    handler_id   uuid,
    rejections   int         not null default 0,
    inspections  int         not null default 0,
    created_at   timestamptz not null,
    changed_at   timestamptz not null
);
create index work_order_case on forwarding.work_order (case_id, created_at);
create index work_order_target on forwarding.work_order (target_id, created_at desc);

comment on table forwarding.work_order is 'What a department or partner is asked to do about a case; sent counts its hand-overs.';
comment on column forwarding.work_order.content is 'What the form prepare-hand-over asks: subject, facts, demand, what the customer was told ...';

create table forwarding.form (
    id         uuid        primary key,
    order_id   uuid        not null references forwarding.work_order,
    element_id text        not null,
    at         timestamptz not null,
    by         uuid        not null,
    answers    jsonb       not null
);
create index form_order on forwarding.form (order_id, at, id);

comment on table forwarding.form is 'Every form that was completed about a work order. Rows are only added.';
