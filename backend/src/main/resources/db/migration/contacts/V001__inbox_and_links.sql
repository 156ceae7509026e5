-- What the PBX said, as it said it. Written once, read by one reducer, never changed.
create table contacts.inbox (
    pbx         text        not null,
    epoch       uuid        not null,
    ordinal     bigint      not null,
    received_at timestamptz not null,
    type        text        not null,
    event       jsonb       not null,
    primary key (pbx, epoch, ordinal, received_at)
) partition by range (received_at);
create table contacts.inbox_default partition of contacts.inbox default;

-- How far the reducer has come in each connection's stream.
create table contacts.inbox_cursor (
    pbx        text        not null,
    epoch      uuid        not null,
    opened_at  timestamptz not null,
    received   bigint      not null,
    received_at timestamptz not null,
    reduced    bigint      not null,
    reduced_at timestamptz,
    primary key (pbx, epoch),
    check (reduced <= received)
);
create index inbox_cursor_behind on contacts.inbox_cursor (pbx, epoch) where reduced < received;

create table contacts.rejected (
    pbx         text        not null,
    epoch       uuid        not null,
    ordinal     bigint      not null,
    received_at timestamptz not null,
    type        text        not null,
    event       jsonb       not null,
    error       text        not null,
    rejected_at timestamptz not null,
    primary key (pbx, epoch, ordinal)
);

create table contacts.pbx_link (
    pbx            text primary key,
    state          text        not null check (state in ('up', 'down')),
    reason         text,
    since          timestamptz not null,
    seen_at        timestamptz not null
);

-- Nothing was seen of the PBX in this interval. Reports must say so.
create table contacts.unobserved (
    id            uuid primary key,
    pbx           text        not null,
    from_at       timestamptz not null,
    to_at         timestamptz,
    reason        text        not null,
    repaired_at   timestamptz,
    repaired_from text,
    repaired_calls int
);
create unique index unobserved_open on contacts.unobserved (pbx) where to_at is null;
create index unobserved_by_time on contacts.unobserved (pbx, from_at desc);
