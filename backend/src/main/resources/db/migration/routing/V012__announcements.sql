-- Callers who join a queue with a longer expected wait are told how long it will be. Starting value, to be confirmed by the centre.
alter table routing.queue
    add column announce_wait_sec int default 60 check (announce_wait_sec > 0);

comment on column routing.queue.announce_wait_sec is 'Null: callers of this queue are never told.';

update routing.queue set announce_wait_sec = null where key = 'rescue';

-- While one is not ended, callers hear of it before they wait and every desk shows its text.
create table routing.disturbance (
    id       uuid        primary key,
    text_zh  text        not null check (text_zh <> ''),
    text_en  text        not null check (text_en <> ''),
    begun_at timestamptz not null,
    begun_by uuid        not null,
    ended_at timestamptz,
    ended_by uuid,
    check ((ended_at is null) = (ended_by is null))
);
create unique index disturbance_one_at_a_time on routing.disturbance ((true)) where ended_at is null;

insert into routing.script (key, text_zh, text_en) values
    ('busy', '当前话务繁忙，预计等待时间{minutes}分钟。', 'All our lines are busy. The expected wait is {minutes} minutes.'),
    ('disturbance', '系统维护中，建议稍后咨询或通过自助渠道解决。', 'Our systems are under maintenance. Please call again later, or use our self-service.');
