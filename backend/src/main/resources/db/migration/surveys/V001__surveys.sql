create table surveys.survey (
    id                 uuid        primary key,
    source             text        not null check (source in ('contact', 'complaint', 'ticket')),
    source_id          uuid        not null,
    contact_id         uuid,
    case_id            uuid,
    case_type          text        not null,
    customer_id        uuid,
    agent_id           uuid,
    queue              text,
    unit_id            uuid        not null,
    language           text        not null,
    state              text        not null check (state in ('planned', 'invited', 'answered', 'unanswered', 'refused', 'expired',
                                                             'undeliverable')),
    channel            text        not null check (channel in ('ivr', 'sms', 'mail')),
    tried              text[]      not null default '{}',
    expiry_hours       int         not null default 0,
    reminders_left     int         not null default 0,
    remind_after_hours int         not null default 0,
    asked_at           timestamptz,
    expires_at         timestamptz,
    notice_id          uuid,
    callback_id        uuid,
    created_at         timestamptz not null,
    changed_at         timestamptz not null,
    unique (source, source_id),
    constraint survey_asked check (state not in ('invited', 'answered', 'unanswered', 'refused', 'expired') or asked_at is not null)
);

create index survey_asked_at on surveys.survey (asked_at desc, id desc) where asked_at is not null;
create index survey_of_customer on surveys.survey (customer_id, asked_at);
create index survey_of_agent on surveys.survey (agent_id, asked_at);

comment on table surveys.survey is 'Customers who are asked to rate a service: once for each contact or case. Why others are not asked is in the log of decisions.';
comment on column surveys.survey.case_type is 'What kind of service it was: contact, complaint, or the type of the ticket.';
comment on column surveys.survey.agent_id is 'Who served last, or answered for the case.';
comment on column surveys.survey.tried is 'Channels that did not arrive.';
comment on column surveys.survey.asked_at is 'When the customer was asked first; absent while nothing reaches them. It counts in the period of this time.';

create table surveys.answer (
    survey_id  uuid        primary key references surveys.survey,
    attitude   int         not null check (attitude between 1 and 5),
    efficiency int         not null check (efficiency between 1 and 5),
    accuracy   int         not null check (accuracy between 1 and 5),
    solved     boolean,
    comment    text,
    given_at   timestamptz not null
);

comment on table surveys.answer is 'What a customer answered: one for each survey, never changed.';
comment on column surveys.answer.solved is 'Absent when it was not asked: by keys only the three marks are given.';

create table surveys.token_key (
    id      boolean primary key default true check (id),
    wrapped bytea   not null
);

comment on table surveys.token_key is 'The key that seals the links customers answer by, itself sealed by the master key.';

create table surveys.visit (
    key   bytea       primary key,
    since timestamptz not null,
    times int         not null
);
create index visit_since on surveys.visit (since);

comment on table surveys.visit is 'How often somebody came with a link, by hash of the address; kept as long as it counts.';

create view surveys.v_survey as
    select s.id, s.source, s.source_id, s.contact_id, s.case_id, s.case_type, s.customer_id, s.agent_id, s.queue, s.unit_id, s.state, s.channel,
           s.asked_at, a.given_at, a.attitude, a.efficiency, a.accuracy, a.solved
      from surveys.survey s left join surveys.answer a on a.survey_id = s.id;

comment on view surveys.v_survey is 'Published for reporting; holds no text.';
