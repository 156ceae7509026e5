-- Acquisition asks for due, unlocked jobs with retries left, oldest first.
create index ringloop_job_due on public.act_ru_job (duedate_, lock_exp_time_)
    where retries_ > 0 and suspension_state_ = 1;

-- Every finished job leaves a dead row; the defaults wait for a fifth of the table.
alter table public.act_ru_job set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);
