create table quality.remediation (
    id             uuid        primary key,
    kind           text        not null check (kind in ('individual', 'streak', 'common')),
    agent_id       uuid,
    unit_id        uuid        not null,
    form_key       text,
    item           text,
    stage          text        not null check (stage in ('coach', 'confirm', 'plan', 'check', 'watch', 'decide', 'approve', 'transfer', 'retrain',
                                                         'probation', 'prepare', 'train', 'makeUp', 'judge', 'closed', 'calledOff')),
    result         text check (result in ('measured', 'effective', 'handedOver', 'passed', 'transferred', 'excepted')),
    plan_wanted    boolean     not null default false,
    cause          text,
    round          int         not null default 0,
    due_at         timestamptz,
    held_at        timestamptz,
    late           boolean     not null default false,
    watched_until  timestamptz,
    probation_from timestamptz,
    retrained      boolean     not null default false,
    called_off     text check (called_off in ('ground-gone', 'agent-left')),
    decision_id    uuid        not null,
    opened_at      timestamptz not null,
    closed_at      timestamptz,
    version        int         not null default 0,
    check ((kind = 'common') = (agent_id is null)),
    check ((kind = 'common') = (item is not null and form_key is not null)),
    check ((closed_at is null) = (stage not in ('closed', 'calledOff')))
);
create unique index remediation_to_coach_once on quality.remediation (agent_id) where kind = 'individual' and stage = 'coach';
create unique index remediation_streak_once on quality.remediation (agent_id) where kind = 'streak' and closed_at is null;
create unique index remediation_common_once on quality.remediation (unit_id, form_key, item) where kind = 'common' and closed_at is null;
create index remediation_opened on quality.remediation (opened_at desc, id desc);
create index remediation_of_agent on quality.remediation (agent_id);

comment on table quality.remediation is 'What follows quality results: coaching, decisions on fails in a row, trainings on what many fail.';
comment on column quality.remediation.unit_id is 'The unit of the agent; of a common problem the centre.';
comment on column quality.remediation.held_at is 'When the coaching or the first session of the training was held.';
comment on column quality.remediation.cause is 'Code of the cause, as the leader found it.';

create table quality.remediation_ground (
    remediation_id uuid        not null references quality.remediation,
    evaluation_id  uuid        not null references quality.evaluation,
    added_at       timestamptz not null,
    lost_at        timestamptz,
    primary key (remediation_id, evaluation_id)
);
create index remediation_ground_of_evaluation on quality.remediation_ground (evaluation_id);

comment on table quality.remediation_ground is 'The evaluations a remediation stands on; one that an appeal changed is lost.';

create table quality.remediation_step (
    remediation_id uuid        not null references quality.remediation,
    seq            int         not null,
    step           text        not null,
    task_id        uuid        not null,
    done_by        uuid        not null,
    done_at        timestamptz not null,
    content        jsonb       not null,
    primary key (remediation_id, seq)
);

comment on table quality.remediation_step is 'What people wrote at the steps of a remediation; never changed.';

create trigger remediation_step_stays before update or delete on quality.remediation_step
    for each row execute function quality.refuse_change();
create trigger remediation_steps_stay before truncate on quality.remediation_step
    for each statement execute function quality.refuse_change();

create table quality.plan_check (
    remediation_id uuid        not null references quality.remediation,
    seq            int         not null,
    due_at         timestamptz not null,
    done_at        timestamptz,
    verdict        text check (verdict in ('reached', 'onTrack', 'notReached')),
    primary key (remediation_id, seq),
    check ((done_at is null) = (verdict is null))
);

comment on table quality.plan_check is 'The checks of an improvement plan, each with its date.';

create table quality.training_place (
    remediation_id uuid not null references quality.remediation,
    round          int  not null check (round > 0),
    agent_id       uuid not null,
    unit_id        uuid not null,
    state          text not null check (state in ('invited', 'attended', 'excused')),
    attended_at    timestamptz,
    test_score     int check (test_score between 0 and 100),
    primary key (remediation_id, round, agent_id),
    check ((state = 'attended') = (attended_at is not null))
);
create index training_place_of_agent on quality.training_place (agent_id);

comment on table quality.training_place is 'Who takes part in a special training, and whether they were there.';

create table quality.remediation_effect (
    remediation_id   uuid        not null references quality.remediation,
    round            int         not null,
    from_at          timestamptz not null,
    turned_at        timestamptz not null,
    until_at         timestamptz not null,
    before_evaluated int         not null,
    before_failed    int         not null,
    after_evaluated  int         not null,
    after_failed     int         not null,
    primary key (remediation_id, round),
    check (before_failed <= before_evaluated and after_failed <= after_evaluated)
);

comment on table quality.remediation_effect is 'Fails before and after: evaluations of the agent, or of the item with those who took part.';
