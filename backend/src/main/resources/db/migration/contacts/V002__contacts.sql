create table contacts.contact (
    id              uuid primary key,
    channel         text        not null check (channel in ('call', 'chat', 'mail', 'visit', 'letter', 'other')),
    direction       text        not null check (direction in ('inbound', 'outbound')),
    state           text        not null check (state in ('routing', 'waiting', 'ringing', 'talking', 'wrap-up', 'follow-up', 'closed')),
    outcome         text        check (outcome in ('answered', 'abandoned', 'short-abandoned', 'closed', 'timeout', 'full',
                                                   'left-empty', 'left-for-callback', 'failed', 'unobserved')),
    manual          boolean     not null default false,
    -- the line
    pbx             text,
    root_linkedid   text,
    caller_uniqueid text,
    caller_channel  text,
    number_dialled  text        not null,
    number_e164     text,
    withheld        boolean     not null default false,
    called_number   text,
    line            text,
    language        text,
    ivr             text,
    -- routing
    route           text,
    queue           text,
    decision_id     uuid,
    routing         jsonb,
    -- the course of the call
    started_at      timestamptz not null,
    joined_at       timestamptz,
    answered_at     timestamptz,
    ended_at        timestamptz,
    last_signal_at  timestamptz,
    decide_at       timestamptz,
    wait_sec        int,
    talk_sec        int,
    hold_sec        int,
    transfers       int         not null default 0,
    call            jsonb,      -- what the reducer must remember and nobody else reads
    merged_into     uuid,
    line_open       boolean     not null default false,
    instance_id     text,
    -- people
    agent_id        uuid,
    unit_id         uuid,
    customer_id     uuid,
    anonymous_reason text,
    wrap_up_due_at  timestamptz,
    wrap_up_hard_at timestamptz,
    wrapped_up_at   timestamptz,
    closed_at       timestamptz,
    entered_by      uuid,
    entered_at      timestamptz,
    version         int         not null default 0,
    check (ended_at is null or ended_at >= started_at),
    check (manual or channel <> 'call' or (pbx is not null and root_linkedid is not null))
);
create unique index contact_once_per_call on contacts.contact (pbx, root_linkedid) where root_linkedid is not null;
create index contact_by_start on contacts.contact (started_at desc, id desc);
create index contact_by_agent on contacts.contact (agent_id, started_at desc, id desc);
create index contact_by_customer on contacts.contact (customer_id, started_at desc, id desc);
create index contact_by_number on contacts.contact (number_e164, started_at desc);
create index contact_by_dialled on contacts.contact (number_dialled text_pattern_ops);
create index contact_by_queue on contacts.contact (queue, started_at desc, id desc);
create index contact_live on contacts.contact (pbx) where line_open;
create index contact_undecided on contacts.contact (decide_at) where decide_at is not null;
create index contact_open on contacts.contact (agent_id) where state <> 'closed';

-- A call can come to carry another linkedid; each one ever seen leads to the contact.
create table contacts.linkedid (
    pbx        text not null,
    linkedid   text not null,
    contact_id uuid not null references contacts.contact,
    primary key (pbx, linkedid)
);
create index linkedid_of_contact on contacts.linkedid (contact_id);

create table contacts.leg (
    pbx          text not null,
    uniqueid     text not null,
    contact_id   uuid not null references contacts.contact,
    kind         text not null check (kind in ('caller', 'agent', 'other')),
    channel      text,
    iface        text,
    staff_id     uuid,
    state        text not null check (state in ('up', 'ringing', 'talking', 'held', 'ended')),
    started_at   timestamptz not null,
    answered_at  timestamptz,
    ended_at     timestamptz,
    primary key (pbx, uniqueid)
);
create index leg_of_contact on contacts.leg (contact_id);
create index leg_live_by_staff on contacts.leg (staff_id) where ended_at is null;

create table contacts.queue_visit (
    contact_id uuid not null references contacts.contact,
    seq        int  not null,
    queue      text not null,
    joined_at  timestamptz not null,
    left_at    timestamptz,
    outcome    text,
    staff_id   uuid,
    iface      text,
    wait_sec   int,
    primary key (contact_id, seq)
);
create index queue_visit_by_queue on contacts.queue_visit (queue, joined_at);

create table contacts.candidate (
    contact_id  uuid not null references contacts.contact,
    customer_id uuid not null,
    rank        int  not null,
    primary key (contact_id, customer_id)
);

create table contacts.transfer (
    id          uuid primary key,
    contact_id  uuid not null references contacts.contact,
    from_staff  uuid not null,
    target_kind text not null check (target_kind in ('queue', 'staff')),
    target      text not null,
    reason      text not null,
    summary     text not null,
    promised    text,
    warm        boolean not null,
    asked_at    timestamptz not null,
    done_at     timestamptz
);
create index transfer_of_contact on contacts.transfer (contact_id, asked_at);
