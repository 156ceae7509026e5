-- The archive lists the instances of one person, and searches those whose tasks are over.
create index task_of_assignee on tasks.task (assignee, instance_id) where assignee is not null;
create index task_tokens_ended on tasks.task using gin (tokens) where state <> 'open';
