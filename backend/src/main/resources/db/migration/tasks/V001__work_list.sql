create table tasks.task (
    id            uuid        primary key,
    process_key   text        not null,
    definition_id text        not null,
    instance_id   text        not null,
    business_key  uuid,
    element_id    text        not null,
    title_zh      text        not null,
    title_en      text        not null,
    form_key      text,
    subject       text        not null default '',
    contact_id    uuid,
    customer      text,
    queue         text,
    home_unit     uuid,
    unit_id       uuid,
    assignee      uuid,
    groups        text[]      not null,
    priority      int         not null,
    created_at    timestamptz not null,
    due_at        timestamptz,
    warn_at       timestamptz,
    due_sort      timestamptz not null generated always as (coalesce(due_at, 'infinity')) stored,
    state         text        not null check (state in ('open', 'completed', 'cancelled')),
    ended_at      timestamptz,
    search        text        not null default '',
    tokens        text[]      not null default '{}',
    version       int         not null default 0,
    changed_at    timestamptz not null,
    check ((state = 'open') = (ended_at is null))
);

comment on table tasks.task is 'The work list. Written by the engine''s history, in its transaction; the engine''s own task table is never asked.';
comment on column tasks.task.home_unit is 'Unit of the thing the task is about; unit_id is that of the assignee once there is one.';

create index task_mine_due on tasks.task (assignee, due_sort, id) where state = 'open' and assignee is not null;
create index task_mine_created on tasks.task (assignee, created_at desc, id) where state = 'open' and assignee is not null;
create index task_mine_priority on tasks.task (assignee, priority desc, due_sort, id) where state = 'open' and assignee is not null;
create index task_unit_due on tasks.task (unit_id, due_sort, id) where state = 'open';
create index task_unit_created on tasks.task (unit_id, created_at desc, id) where state = 'open';
create index task_unit_priority on tasks.task (unit_id, priority desc, due_sort, id) where state = 'open';
create index task_all_due on tasks.task (due_sort, id) where state = 'open';
create index task_all_created on tasks.task (created_at desc, id) where state = 'open';
create index task_all_priority on tasks.task (priority desc, due_sort, id) where state = 'open';
create index task_business_key on tasks.task (business_key, created_at desc) where state = 'open';
create index task_tokens on tasks.task using gin (tokens) where state = 'open';

create table tasks.offer (
    task_id    uuid        not null references tasks.task (id),
    role       text        not null,
    unit_id    uuid,
    due_sort   timestamptz not null,
    created_at timestamptz not null,
    priority   int         not null,
    primary key (task_id, role)
);

comment on table tasks.offer is 'An open task that nobody has taken, once per group that may take it: a group''s list is one index range.';

create index offer_due on tasks.offer (role, due_sort, task_id);
create index offer_created on tasks.offer (role, created_at desc, task_id);
create index offer_priority on tasks.offer (role, priority desc, due_sort, task_id);

alter table tasks.task set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
alter table tasks.offer set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);

create index task_instance on tasks.task (instance_id, created_at desc);

create view tasks.v_task as
    select id, process_key, instance_id, business_key, element_id, subject, assignee, unit_id, state, created_at, ended_at,
           search, tokens
      from tasks.task;

comment on view tasks.v_task is 'Published for archive and reporting: who had what to do, open and done.';
