create table deadlines.clock (
    id             uuid        primary key,
    subject_type   text        not null,
    subject_id     uuid        not null,
    business_key   uuid,
    kind           text        not null,
    class          text        not null,
    calendar       text        not null references deadlines.calendar,
    counts_from    text        not null check (counts_from in ('start', 'afterDone', 'beforeParentDue', 'givenDate')),
    length         text,
    warn_before    text,
    repeat_every   text,
    pausable       text[]      not null,
    pause_limit    text,
    decision_id    uuid,
    started_at     timestamptz not null,
    state          text        not null check (state in ('running', 'paused', 'warned', 'breached', 'met', 'void')),
    base_at        timestamptz not null,
    given_due      timestamptz,
    due_at         timestamptz not null,
    warn_at        timestamptz,
    next_at        timestamptz,
    warned_at      timestamptz,
    breached_at    timestamptz,
    breach_count   int         not null default 0,
    paused_since   timestamptz,
    pause_reason   text,
    paused_seconds bigint      not null default 0,
    ended_at       timestamptz,
    version        int         not null default 0,
    check (length is not null or given_due is not null),
    check ((state = 'paused') = (paused_since is not null)),
    check ((paused_since is null) = (pause_reason is null)),
    check ((state in ('met', 'void')) = (ended_at is not null)),
    check (ended_at is null or next_at is null)
);

comment on column deadlines.clock.length is 'Such as 24h (calendar) or 5bd (business days); null: the due time was given from outside.';
comment on column deadlines.clock.base_at is 'From when the length counts, or since when the given due time holds; pauses before it are spent.';
comment on column deadlines.clock.next_at is 'When something has to be done about it: warn, breach, repeat, end of a pause.';

create unique index clock_open on deadlines.clock (subject_id, kind) where ended_at is null;
create index clock_subject on deadlines.clock (subject_id, started_at);
create index clock_calendar on deadlines.clock (calendar, id) where ended_at is null;

create table deadlines.pause (
    clock_id uuid        not null references deadlines.clock,
    from_at  timestamptz not null,
    until_at timestamptz,
    reason   text        not null,
    primary key (clock_id, from_at)
);
create unique index pause_open on deadlines.pause (clock_id) where until_at is null;

create table deadlines.clock_change (
    id         uuid        primary key,
    clock_id   uuid        not null references deadlines.clock,
    at         timestamptz not null,
    change     text        not null,
    due_before timestamptz,
    due_after  timestamptz not null,
    evidence   uuid,
    actor      uuid
);
create index clock_change_clock on deadlines.clock_change (clock_id, at, id);
create unique index clock_change_evidence on deadlines.clock_change (clock_id, evidence) where evidence is not null;

comment on table deadlines.clock_change is 'Rows are only added: what happened to a clock, with the due time before and after.';
comment on column deadlines.clock_change.evidence is 'The contact in which the customer agreed to a later date: it counts once.';
