create table studio.owner (
    kind     text        not null check (kind in ('process', 'rule-set')),
    key      text        not null,
    staff_id uuid        not null,
    named_at timestamptz not null,
    version  int         not null default 0,
    primary key (kind, key)
);

comment on table studio.owner is 'Who answers for each process and each rule set.';

create table studio.draft (
    id           uuid        primary key,
    process_key  text        not null,
    base_version int         not null,
    model        text        not null,
    begun_by     uuid        not null,
    begun_at     timestamptz not null,
    changed_by   uuid        not null,
    changed_at   timestamptz not null,
    closed_at    timestamptz,
    version      int         not null default 0
);

create unique index draft_one_open on studio.draft (process_key) where closed_at is null;

comment on table studio.draft is 'What a process is to become. One is open at most; a discarded one is kept.';
comment on column studio.draft.base_version is 'The published version it was begun from.';
comment on column studio.draft.model is 'BPMN, as it was saved last; it may still be wrong.';

create table studio.editor (
    draft_id uuid        not null references studio.draft,
    staff_id uuid        not null,
    seen_at  timestamptz not null,
    primary key (draft_id, staff_id)
);

comment on table studio.editor is 'Who has a draft open; told again every few seconds.';
