create table decisions.rule_set (
    name     text        not null,
    version  text        not null,
    view     jsonb       not null,
    known_at timestamptz not null,
    primary key (name, version)
);

comment on table decisions.rule_set is 'Every version that ever decided, as people read it.';

create table decisions.decision (
    id              uuid        not null,
    at              timestamptz not null,
    subject_type    text        not null,
    subject_id      text        not null,
    business_key    uuid,
    rule_set        text        not null,
    version         text        not null,
    inputs          jsonb       not null,
    person_id       uuid,
    personal        bytea,
    verdict         jsonb,
    matched_rows    int[]       not null,
    refused         text[]      not null default '{}',
    duration_micros bigint      not null,
    primary key (id, at),
    check ((person_id is null) = (personal is null)),
    check ((verdict is null) = (cardinality(refused) > 0))
) partition by range (at);

create table decisions.decision_default partition of decisions.decision default;

comment on column decisions.decision.inputs is 'The facts without those that tell something about a person.';
comment on column decisions.decision.personal is 'The other facts, JSON, ciphertext under the key of person_id.';

create index decision_subject on decisions.decision (subject_type, subject_id, at);
create index decision_business_key on decisions.decision (business_key, at) where business_key is not null;
create index decision_rule_set on decisions.decision (rule_set, at desc);

create view decisions.v_decision as
    select id, at, subject_type, subject_id, business_key, rule_set, version, verdict, matched_rows, refused,
           duration_micros
      from decisions.decision;

comment on view decisions.v_decision is 'Published for archive and reporting; holds no personal data.';
