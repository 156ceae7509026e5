-- Opening hours are data: a centre's zone, weekly hours, holidays and make-up working days.
create table routing.calendar (
    key     text primary key,
    zone    text not null,
    name_zh text not null,
    name_en text not null
);

-- Minutes of the local day; hours over midnight are two rows.
create table routing.opening (
    calendar     text not null references routing.calendar,
    weekday      int  not null check (weekday between 1 and 7), -- 1 is Monday
    opens_minute int  not null check (opens_minute between 0 and 1439),
    closes_minute int not null check (closes_minute > opens_minute and closes_minute <= 1440),
    primary key (calendar, weekday, opens_minute)
);

create table routing.special_day (
    calendar     text not null references routing.calendar,
    day          date not null,
    kind         text not null check (kind in ('off', 'work')),
    like_weekday int check (like_weekday between 1 and 7), -- a working day is served like this weekday
    name_zh      text not null,
    name_en      text not null,
    primary key (calendar, day),
    check ((kind = 'work') = (like_weekday is not null))
);

-- How far a year's special days can be trusted: 'statutory' lacks bridge and make-up days.
create table routing.calendar_year (
    calendar text not null references routing.calendar,
    year     int  not null,
    source   text not null check (source in ('official', 'statutory')),
    note     text not null,
    primary key (calendar, year)
);

create table routing.queue (
    key                text primary key,
    name_zh            text not null,
    name_en            text not null,
    line               text,
    acw_limit_sec      int  not null check (acw_limit_sec > 0),
    acw_hard_limit_sec int  not null check (acw_hard_limit_sec > acw_limit_sec),
    short_abandon_sec  int  not null check (short_abandon_sec >= 0),
    service_level_sec  int  not null check (service_level_sec > 0),
    strategy           text not null check (strategy in ('skill-first', 'idle-first')),
    position           int  not null,
    version            int  not null default 0
);

-- Who serves a queue: whoever has one of its skills, '*' being everybody. With skill-first the lowest level among the
-- skills a person has becomes the penalty (0 is called first); with idle-first all are equal.
create table routing.queue_skill (
    queue text not null references routing.queue,
    skill text not null,
    level int  not null check (level between 0 and 10),
    primary key (queue, skill)
);

create table routing.line (
    called_number text primary key,
    line          text not null check (line in ('main', 'sales', 'afterSale', 'complaint', 'rescue')),
    calendar      text not null references routing.calendar,
    queue         text not null references routing.queue, -- where calls go when no decision can be had
    otherwise     boolean not null default false          -- serves numbers that are not listed
);
create unique index line_otherwise on routing.line (otherwise) where otherwise;

create table routing.script (
    key     text primary key,
    text_zh text not null,
    text_en text not null
);

create table routing.break_reason (
    code       text primary key,
    label_zh   text not null,
    label_en   text not null,
    selectable boolean not null, -- false: only the system gives it
    position   int not null
);
