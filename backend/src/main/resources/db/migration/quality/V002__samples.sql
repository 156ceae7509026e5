create table quality.plan (
    id             uuid        primary key,
    name           text        not null check (name <> ''),
    unit_id        uuid        not null,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    least_talk_sec int         not null,
    low_mark       int         not null,
    key_scenarios  jsonb       not null,
    seed           text        not null,
    frame          int         not null check (frame > 0),
    quota          int         not null check (quota between 0 and frame),
    drawn_by       uuid        not null,
    drawn_at       timestamptz not null,
    check (starts_at < ends_at)
);
create index plan_period on quality.plan (ends_at desc, id desc);

comment on table quality.plan is 'Samples, each drawn once from the contacts of a period of a unit and those below.';
comment on column quality.plan.seed is 'Drawn at random. The order of contacts is SHA-256 of seed and contact id, so the choice can be made again.';
comment on column quality.plan.least_talk_sec is 'Calls with less talk are not in it.';
comment on column quality.plan.low_mark is 'A contact with this mark of its customer or less counts as rated badly.';

create trigger drawn_plan_stays before update or delete on quality.plan
    for each row execute function quality.refuse_change();

create table quality.plan_agent (
    plan_id         uuid    not null references quality.plan,
    agent_id        uuid    not null,
    unit_id         uuid    not null,
    tenure_days     int     not null,
    complaint_ratio numeric not null,
    frame           int     not null,
    quota           int     not null check (quota between 0 and frame),
    primary key (plan_id, agent_id)
);

comment on table quality.plan_agent is 'What was due of each agent when the sample was drawn, and what it was decided by.';

create table quality.plan_share (
    plan_id  uuid not null,
    agent_id uuid not null,
    scenario text not null,
    rate_pct int  not null,
    frame    int  not null,
    quota    int  not null,
    primary key (plan_id, agent_id, scenario),
    foreign key (plan_id, agent_id) references quality.plan_agent
);

comment on table quality.plan_share is 'The share of each scenario by the table qa-sampling.';

create trigger drawn_agents_stay before update or delete on quality.plan_agent
    for each row execute function quality.refuse_change();
create trigger drawn_shares_stay before update or delete on quality.plan_share
    for each row execute function quality.refuse_change();

create table quality.sample (
    plan_id    uuid not null,
    contact_id uuid not null,
    agent_id   uuid not null,
    unit_id    uuid not null,
    channel    text not null,
    hour       int  not null,
    scenario   text not null,
    state      text not null check (state in ('open', 'taken', 'replaced')),
    replaces   uuid,
    reason     text,
    primary key (plan_id, contact_id),
    foreign key (plan_id, agent_id) references quality.plan_agent,
    check ((state = 'replaced') = (reason is not null))
);
create index sample_of_agent on quality.sample (plan_id, agent_id);

comment on table quality.sample is 'What was chosen: a contact once in a plan.';
comment on column quality.sample.replaces is 'The contact in whose place it came.';
