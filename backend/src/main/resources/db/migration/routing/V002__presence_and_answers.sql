-- What a person asked for. What the PBX says is routing.member; the two are reconciled, never confused.
create table routing.presence (
    staff_id      uuid        primary key,
    unit_id       uuid        not null,
    iface         text,
    penalties     jsonb       not null, -- queue to penalty, from the person's skills
    wanted        text        not null check (wanted in ('offline', 'available', 'break')),
    wanted_reason text,
    wanted_at     timestamptz not null,
    call_state    text        check (call_state in ('ringing', 'talking')),
    call_contact  uuid,
    call_since    timestamptz,
    shown         text        not null,
    shown_reason  text,
    since         timestamptz not null,
    confirmed     boolean     not null, -- the PBX says what was wanted
    version       int         not null default 0,
    check ((wanted = 'break') = (wanted_reason is not null)),
    check ((call_state is null) = (call_since is null))
);
create unique index presence_by_phone on routing.presence (iface) where iface is not null;
create index presence_by_contact on routing.presence (call_contact) where call_contact is not null;
create index presence_unconfirmed on routing.presence (staff_id) where not confirmed;

comment on column routing.presence.shown is 'What people see since "since": the call, else after-call work, else what the PBX confirmed.';

-- Contacts whose wrap-up keeps the person from new calls.
create table routing.after_call (
    staff_id   uuid        not null references routing.presence,
    contact_id uuid        not null,
    since      timestamptz not null,
    due_at     timestamptz,
    primary key (staff_id, contact_id)
);
create index after_call_by_contact on routing.after_call (contact_id);

-- The PBX's own view, from its events and snapshots.
create table routing.member (
    pbx         text        not null,
    queue       text        not null,
    iface       text        not null,
    penalty     int         not null,
    paused      boolean     not null,
    reason      text,
    reachable   boolean     not null, -- the PBX knows where the phone is
    observed_at timestamptz not null,
    primary key (pbx, queue, iface)
);
create index member_by_phone on routing.member (iface);
create index member_by_queue on routing.member (queue);

-- The queues a PBX said it has; empty until it was heard for the first time.
create table routing.pbx_queue (
    pbx   text not null,
    queue text not null,
    primary key (pbx, queue)
);

create table routing.presence_change (
    id       uuid        primary key,
    staff_id uuid        not null,
    at       timestamptz not null,
    state    text        not null,
    reason   text
);
create index presence_change_by_staff on routing.presence_change (staff_id, at, id);
create index presence_change_by_time on routing.presence_change (at);

comment on table routing.presence_change is 'Rows are only added: the history of what people saw of each other.';

create view routing.v_presence_interval as
select staff_id, state, reason, at as started_at, lead(at) over (partition by staff_id order by at, id) as ended_at
from routing.presence_change;

-- The verdict on a call, so that the contact finds it whatever the PBX reports back.
create table routing.asked (
    pbx         text        not null,
    uniqueid    text        not null,
    decision_id uuid        not null,
    asked_at    timestamptz not null,
    applied     boolean     not null, -- false: nobody waited for it any more, the call took its fallback
    verdict     jsonb       not null,
    primary key (pbx, uniqueid)
);
create index asked_by_time on routing.asked (asked_at);
