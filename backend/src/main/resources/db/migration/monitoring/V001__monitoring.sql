-- Whether agents are told while somebody takes part in their call is the centre's own rule, and the law's. To be confirmed.
create table monitoring.notice_policy (
    centre_id  uuid    primary key,
    tells      boolean not null,
    version    int     not null
);

comment on table monitoring.notice_policy is 'A centre without a row tells its agents.';

create table monitoring.monitoring (
    id         uuid        primary key,
    staff_id   uuid        not null,
    agent_id   uuid        not null,
    contact_id uuid        not null,
    pbx        text        not null,
    watched    text        not null,
    channel_id text        not null unique,
    mode       text        not null check (mode in ('listen', 'whisper', 'barge')),
    told       boolean     not null,
    asked_at   timestamptz not null,
    sent_at    timestamptz,
    begun_at   timestamptz,
    ended_at   timestamptz
);
create unique index monitoring_one_at_a_time on monitoring.monitoring (staff_id) where ended_at is null;
create index monitoring_live on monitoring.monitoring (agent_id) where ended_at is null;
create index monitoring_of_contact on monitoring.monitoring (contact_id, asked_at);

comment on column monitoring.monitoring.sent_at is 'Marked before the PBX is asked: it is asked once.';
