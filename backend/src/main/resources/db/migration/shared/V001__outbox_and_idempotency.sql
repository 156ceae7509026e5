create table shared.outbox_message (
    id           uuid        primary key,
    topic        text        not null,
    key          text        not null,
    payload      jsonb       not null,
    state        text        not null default 'waiting' check (state in ('waiting', 'delivered', 'parked')),
    attempts     int         not null default 0,
    last_error   text,
    created_at   timestamptz not null,
    due_at       timestamptz not null,
    delivered_at timestamptz,
    unique (topic, key)
);

comment on table shared.outbox_message is 'What leaves the process: written with the fact, delivered at least once after the commit.';

create index outbox_message_due on shared.outbox_message (due_at, id) where state = 'waiting';
create index outbox_message_delivered on shared.outbox_message (delivered_at) where state = 'delivered';

create table shared.idempotency (
    owner      text        not null,
    key        text        not null,
    request    bytea       not null,
    answer     jsonb,
    created_at timestamptz not null,
    primary key (owner, key)
);

comment on table shared.idempotency is 'Answers already given to a creating request; request is the SHA-256 of what was asked.';

create index idempotency_created_at on shared.idempotency (created_at);

create table shared.shedlock (
    name       text        primary key,
    lock_until timestamptz not null,
    locked_at  timestamptz not null,
    locked_by  text        not null
);
