create table backups.run (
    id         uuid        primary key,
    started_at timestamptz not null,
    ended_at   timestamptz,
    state      text        not null check (state in ('running', 'done', 'failed')),
    name       text,
    tables     int         not null,
    rows       bigint      not null,
    files      int         not null,
    bytes      bigint      not null,
    problem    text,
    check ((state = 'running') = (ended_at is null)),
    check ((state = 'failed') = (problem is not null)),
    check ((state = 'done') = (name is not null))
);
create index run_state on backups.run (state, started_at desc, id desc);

comment on table backups.run is 'Every attempt to make a backup; running ones that never ended died with their process.';
