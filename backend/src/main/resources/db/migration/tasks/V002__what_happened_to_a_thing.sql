create or replace view tasks.v_task as
    select id, process_key, instance_id, business_key, element_id, subject, assignee, unit_id, state, created_at, ended_at,
           search, tokens, title_zh, title_en
      from tasks.task;

create index task_story on tasks.task (business_key, created_at);
