alter table deadlines.clock_change add column because text
    check (because is null or change = 'restarted' and because in ('done', 'attempted', 'missed', 'earlier'));

comment on column deadlines.clock_change.because is 'Why it counts from another moment; not noted before this column was.';

create index clock_change_settled on deadlines.clock_change (at) where change in ('restarted', 'breached', 'met', 'voided');

-- A clock that is restarted makes one promise after the other. Each ends once: kept or attempted when it was restarted or met in time, missed when
-- its due time passed before, waived when nobody wanted it any more before it was due. One that stood still at its end was not late.
create view deadlines.v_promise as
    select e.id, e.subject_type, e.subject_id, e.kind, e.due_at, e.noted_at, e.outcome,
           case e.outcome when 'missed' then e.due_at else e.ended_at end as settled_at,
           not exists (select 1 from deadlines.clock_change before
                        where before.clock_id = e.clock_id and (before.at, before.id) < (e.noted_at, e.id)
                          and (before.change = 'breached'
                               or before.change = 'restarted' and before.because is distinct from 'earlier')) as first
      from (select c.id, c.clock_id, k.subject_type, k.subject_id, k.kind, c.due_before as due_at, c.at as noted_at, s.ended_at,
                   case when c.change = 'breached' then 'missed'
                        when s.missed or c.because = 'earlier' then null
                        when s.ended_at > c.due_before and not s.stood then 'missed'
                        when c.change = 'voided' then 'waived'
                        when c.because = 'attempted' then 'attempted'
                        else 'kept' end as outcome
              from deadlines.clock_change c
                   join deadlines.clock k on k.id = c.clock_id
                   cross join lateral (
                       select case c.change when 'met' then coalesce(k.ended_at, c.at) else c.at end as ended_at,
                              exists (select 1 from deadlines.clock_change m
                                       where m.clock_id = c.clock_id and m.change = 'breached' and m.due_before = c.due_before) as missed,
                              exists (select 1 from deadlines.pause p
                                       where p.clock_id = c.clock_id and p.from_at <= c.due_before
                                         and p.until_at > c.due_before) as stood) s
             where c.change in ('restarted', 'breached', 'met', 'voided')) e
     where e.outcome is not null
    union all
    select k.id, k.subject_type, k.subject_id, k.kind, k.due_at, k.due_at, 'running', k.due_at,
           not exists (select 1 from deadlines.clock_change before
                        where before.clock_id = k.id
                          and (before.change = 'breached'
                               or before.change = 'restarted' and before.because is distinct from 'earlier'))
      from deadlines.clock k
     where k.ended_at is null and k.state in ('running', 'warned');

comment on view deadlines.v_promise is 'Published for reporting: every promise of every clock, when it was due and what became of it; running ones are not settled yet.';
