-- Who works through one step of a process takes the most urgent free task of it.
create index task_free_step on tasks.task (process_key, element_id, priority desc, due_sort, id) where state = 'open' and assignee is null;
