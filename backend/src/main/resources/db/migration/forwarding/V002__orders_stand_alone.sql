-- An order may also be about a problem found in a contact, and may be told to run by itself.
create sequence forwarding.order_number;

alter table forwarding.work_order
    drop constraint work_order_purpose_check,
    drop constraint work_order_state_check,
    alter column case_id drop not null,
    add column contact_id    uuid,
    add column customer_id   uuid,
    add column number        text,
    add column product       text,
    add column owner_id      uuid,
    add column unit_id       uuid,
    add column loops         int  not null default 0,
    add column supervision   int  not null default 0 check (supervision between 0 and 4),
    add column attempts_left int,
    add column outcome       text,
    add column due_at        timestamptz,
    add column warn_at       timestamptz;

update forwarding.work_order o
   set number = f.number, product = f.product, owner_id = f.owner_id, unit_id = f.unit_id, customer_id = f.customer_id,
       outcome = case o.state when 'done' then 'solved' when 'recalled' then 'calledOff' end
  from cases.case_file f
 where f.id = o.case_id;

alter table forwarding.work_order
    alter column number  set not null,
    alter column unit_id set not null,
    add column due_sort timestamptz not null generated always as (coalesce(due_at, 'infinity')) stored,
    add constraint work_order_purpose_check check (purpose in ('findSolution', 'carryOut', 'problem')),
    add constraint work_order_state_check
        check (state in ('prepared', 'sent', 'accepted', 'rejected', 'solved', 'checking', 'done', 'recalled')),
    add constraint work_order_closed_with_outcome check ((state in ('done', 'recalled')) = (outcome is not null)),
    add constraint work_order_has_a_source check (case_id is not null or contact_id is not null);

create index work_order_open_target on forwarding.work_order (target_id, due_sort, id) where outcome is null;
create index work_order_open_owner on forwarding.work_order (owner_id, due_sort, id) where outcome is null;
create index work_order_open_unit on forwarding.work_order (unit_id, due_sort, id) where outcome is null;
create index work_order_contact on forwarding.work_order (contact_id, created_at) where contact_id is not null;

comment on column forwarding.work_order.purpose is 'findSolution and carryOut are steps of a complaint; problem stands alone.';
comment on column forwarding.work_order.number is 'That of its case, with its place among the orders of the case; else one of its own.';
comment on column forwarding.work_order.supervision is 'How far it has come since it was sent: 1 warned, 2 to 4 the breaches.';
comment on column forwarding.work_order.due_at is 'The earliest due time of its open clocks; the last one it had when none is open.';

-- What happened to an order besides its forms.
create table forwarding.entry (
    id       uuid        primary key,
    order_id uuid        not null references forwarding.work_order,
    at       timestamptz not null,
    code     text        not null,
    detail   text,
    words    text,
    until    timestamptz,
    by       uuid
);
create index entry_order on forwarding.entry (order_id, at, id);

comment on table forwarding.entry is 'Rows are only added.';
