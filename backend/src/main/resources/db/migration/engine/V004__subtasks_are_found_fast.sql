-- Whenever a task ends, the engine looks for its subtasks: without an index through all open tasks.
create index ringloop_task_parent on public.act_ru_task (parent_task_id_) where parent_task_id_ is not null;
