-- A queue in front of another: those who have the skills that some of its calls ask for. Such a call waits there first, for a while, and then with everybody.
create table routing.skill_group (
    queue        text   primary key references routing.queue, -- whom they are is said by routing.queue_skill, as for every queue
    in_front_of  text   not null references routing.queue,
    needs        text[] not null check (needs <> '{}'),       -- for calls that ask for all of these; 'senior' stands for seniority
    patience_sec int    not null check (patience_sec > 0),
    check (queue <> in_front_of)
);

-- Limits and patience are starting values, to be confirmed by the centre.
insert into routing.queue (key, name_zh, name_en, line, acw_limit_sec, acw_hard_limit_sec, short_abandon_sec, service_level_sec, strategy, position) values
    ('main-vip',         '贵宾专席', 'Key customers',     null, 120, 1800, 5, 15, 'skill-first', 7),
    ('main-en',          '外语专席', 'Other languages',   null, 120, 1800, 5, 15, 'idle-first',  8),
    ('complaint-senior', '资深投诉', 'Senior complaints', null, 180, 1800, 5, 15, 'idle-first',  9);

insert into routing.queue_skill (queue, skill, level) values
    ('main-vip', 'vip', 0), ('main-vip', 'senior', 1),
    ('main-en', 'en', 0),
    ('complaint-senior', 'senior', 0);

insert into routing.skill_group (queue, in_front_of, needs, patience_sec) values
    ('main-vip', 'main', '{vip}', 20),
    ('main-en', 'main', '{en}', 20),
    ('complaint-senior', 'complaint', '{senior}', 20);
