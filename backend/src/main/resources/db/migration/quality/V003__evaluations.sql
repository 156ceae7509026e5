create table quality.evaluation (
    id                 uuid        primary key,
    origin             text        not null check (origin in ('sample', 'manual', 'complaint', 'mystery')),
    source             text        not null check (source in ('contact', 'case', 'visit')),
    source_id          uuid        not null,
    plan_id            uuid,
    agent_id           uuid        not null,
    unit_id            uuid        not null,
    channel            text        not null,
    happened_at        timestamptz not null,
    form_key           text        not null,
    form_version       int         not null,
    weight             numeric     not null check (weight > 0),
    state              text        not null check (state in ('planned', 'scored', 'released', 'delivered', 'appealed', 'accepted', 'deemed',
                                                             'changed', 'kept', 'replaced')),
    evaluator_id       uuid,
    second_id          uuid,
    second_reason      text,
    judge_id           uuid,
    judge_reason       text,
    score_version      int         not null default 0,
    scored_at          timestamptz,
    deliver_due_at     timestamptz,
    released_at        timestamptz,
    delivered_at       timestamptz,
    delivered_late     boolean     not null default false,
    acknowledge_due_at timestamptz,
    answered_at        timestamptz,
    appeal_items       text[]      not null default '{}',
    appeal_reason      text,
    gone_reason        text,
    closed_at          timestamptz,
    created_by         uuid        not null,
    created_at         timestamptz not null,
    version            int         not null default 0,
    unique (plan_id, source_id),
    foreign key (form_key, form_version) references quality.form,
    foreign key (plan_id, source_id) references quality.sample (plan_id, contact_id),
    check ((origin = 'sample') = (plan_id is not null)),
    check (state in ('planned', 'replaced') or (score_version > 0 and scored_at is not null and evaluator_id is not null)),
    check (state <> 'replaced' or gone_reason is not null),
    check (evaluator_id is null or evaluator_id <> agent_id),
    check (judge_id is null or judge_id <> evaluator_id),
    check (second_id is null or second_id <> evaluator_id)
);
create index evaluation_created on quality.evaluation (created_at desc, id desc);
create index evaluation_of_agent on quality.evaluation (agent_id, created_at desc, id desc);
create index evaluation_of_unit on quality.evaluation (unit_id, created_at desc, id desc);
create index evaluation_happened on quality.evaluation (happened_at);
create index evaluation_of_source on quality.evaluation (source_id);
create unique index evaluation_begun_once on quality.evaluation (source_id, created_by) where state = 'planned';

comment on table quality.evaluation is 'Evaluations, each with the form it was begun with. What was scored stands in quality.score and never changes.';
comment on column quality.evaluation.weight is 'What it counts against others in means: mystery customers have their own.';
comment on column quality.evaluation.score_version is 'The version of the score that holds.';
comment on column quality.evaluation.happened_at is 'When the agent served: periods and rows are in this order.';

create table quality.score (
    evaluation_id uuid        not null references quality.evaluation,
    version       int         not null check (version > 0),
    step          text        not null check (step in ('evaluate', 'secondLook', 'appeal')),
    scored_by     uuid        not null,
    reason        text,
    score         numeric     not null check (score between 0 and 100),
    counted       numeric     not null check (counted between 0 and 100),
    grade         text        not null check (grade in ('fail', 'qualified', 'good', 'excellent')),
    coaching      text        not null,
    fatals        text[]      not null,
    problem       text        not null,
    suggestion    text        not null,
    related       text[]      not null,
    decision_id   uuid        not null,
    scored_at     timestamptz not null,
    primary key (evaluation_id, version),
    constraint correction_has_its_reason check ((version = 1) = (reason is null))
);

comment on table quality.score is 'What was scored. A row is never changed: a correction is the next version, with its reason.';
comment on column quality.score.counted is 'What the score counts: nothing with a fatal item, less than the pass line with a failed critical one.';

create table quality.score_item (
    evaluation_id uuid not null,
    version       int  not null,
    item          text not null,
    points        int,
    best          int  not null,
    comment       text,
    at_sec        int,
    primary key (evaluation_id, version, item),
    foreign key (evaluation_id, version) references quality.score
);

comment on table quality.score_item is 'The marks of a score; without points it does not apply.';

create trigger score_stays before update or delete on quality.score
    for each row execute function quality.refuse_change();
create trigger scores_stay before truncate on quality.score
    for each statement execute function quality.refuse_change();
create trigger score_item_stays before update or delete on quality.score_item
    for each row execute function quality.refuse_change();
create trigger score_items_stay before truncate on quality.score_item
    for each statement execute function quality.refuse_change();

create table quality.draft (
    evaluation_id uuid        not null references quality.evaluation,
    step          text        not null check (step in ('evaluate', 'secondLook', 'appeal')),
    content       jsonb       not null,
    saved_by      uuid        not null,
    saved_at      timestamptz not null,
    primary key (evaluation_id, step)
);

comment on table quality.draft is 'What an evaluator has written so far; gone when it is scored.';

create view quality.v_evaluation as
    select e.id, e.origin, e.source, e.source_id, e.plan_id, e.agent_id, e.unit_id, e.channel, e.happened_at, e.form_key, e.form_version,
           e.weight, e.state, e.scored_at, e.released_at, e.delivered_at, e.delivered_late, e.closed_at, s.version as score_version, s.counted,
           s.grade
      from quality.evaluation e left join quality.score s on s.evaluation_id = e.id and s.version = e.score_version;

comment on view quality.v_evaluation is 'Published for reporting; holds no text.';
