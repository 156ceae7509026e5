create table suggestions.pain_point (
    id          uuid        primary key,
    kind        text        not null check (kind in ('need', 'pain')),
    product     text,
    words       text        not null check (words <> ''),
    reported_at timestamptz not null,
    reporter_id uuid        not null,
    unit_id     uuid        not null,
    status      text        not null default 'new' check (status in ('new', 'planned', 'done', 'declined')),
    answer      text,
    decided_at  timestamptz,
    decided_by  uuid,
    version     int         not null default 0,
    check ((status = 'new') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null))
);
create index pain_point_open on suggestions.pain_point (id desc) where status in ('new', 'planned');
create index pain_point_by_reporter on suggestions.pain_point (reporter_id, id desc);
create index pain_point_by_unit on suggestions.pain_point (unit_id, id desc);

comment on table suggestions.pain_point is 'What agents hear that customers need, or where the business hurts them, and what operations make of it.';
comment on column suggestions.pain_point.answer is 'What operations say to it; the reporter reads it.';
