alter table quality.plan alter column drawn_by drop not null;
comment on column quality.plan.drawn_by is 'Absent: drawn by itself once its week was over.';

create table quality.weekly_sample (
    centre_id     uuid        primary key,
    active        boolean     not null,
    key_scenarios jsonb       not null,
    changed_by    uuid        not null,
    changed_at    timestamptz not null,
    version       int         not null
);

comment on table quality.weekly_sample is 'Whether and how the sample of each week of a centre is drawn by itself. A centre without a row has it drawn.';
