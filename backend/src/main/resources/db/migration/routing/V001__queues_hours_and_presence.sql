create schema if not exists routing;

-- Opening hours are data: a centre's zone, weekly hours, holidays and make-up working days.
create table routing.calendar (
    key     text primary key,
    zone    text not null,
    name_zh text not null,
    name_en text not null
);

create table routing.opening (
    calendar text not null references routing.calendar,
    weekday  int  not null check (weekday between 1 and 7), -- 1 is Monday
    opens    time not null,
    closes   time not null check (closes > opens),
    primary key (calendar, weekday, opens)
);

create table routing.special_day (
    calendar text not null references routing.calendar,
    day      date not null,
    kind     text not null check (kind in ('off', 'work')), -- 'work' is served like the weekday "like_weekday"
    like_weekday int check (like_weekday between 1 and 7),
    name_zh  text not null,
    name_en  text not null,
    primary key (calendar, day),
    check (kind = 'off' or like_weekday is not null)
);

create table routing.queue (
    key                text primary key,
    name_zh            text    not null,
    name_en            text    not null,
    line               text,
    acw_limit_sec      int     not null check (acw_limit_sec > 0),
    acw_hard_limit_sec int     not null check (acw_hard_limit_sec > acw_limit_sec),
    short_abandon_sec  int     not null check (short_abandon_sec >= 0),
    strategy           text    not null check (strategy in ('skill-first', 'idle-first')),
    position           int     not null,
    version            int     not null default 0
);

-- Who serves a queue: anyone with one of its skills; '*' means every agent. The smallest penalty counts.
create table routing.queue_skill (
    queue   text not null references routing.queue,
    skill   text not null,
    penalty int  not null check (penalty between 0 and 10),
    primary key (queue, skill)
);

create table routing.line (
    called_number text primary key,
    line          text not null check (line in ('main', 'sales', 'afterSale', 'complaint', 'rescue')),
    calendar      text not null references routing.calendar,
    queue         text not null references routing.queue
);

create table routing.script (
    key     text primary key,
    text_zh text not null,
    text_en text not null
);

create table routing.break_reason (
    code     text primary key,
    label_zh text not null,
    label_en text not null,
    position int  not null
);

-- What a person asked for. The PBX's own view is routing.member; the two are reconciled, never confused.
create table routing.presence (
    staff_id       uuid primary key,
    iface          text,
    wanted         text        not null check (wanted in ('offline', 'available', 'break')),
    wanted_reason  text,
    wanted_at      timestamptz not null,
    confirmed      text        not null check (confirmed in ('offline', 'available', 'break')),
    confirmed_reason text,
    since          timestamptz not null,
    call_state     text        check (call_state in ('ringing', 'talking', 'after-call')),
    call_contact   uuid,
    call_since     timestamptz,
    wrap_up_due_at timestamptz,
    version        int         not null default 0
);
create unique index presence_by_phone on routing.presence (iface) where iface is not null;

create table routing.member (
    pbx         text        not null,
    queue       text        not null,
    iface       text        not null,
    penalty     int         not null default 0,
    paused      boolean     not null,
    reason      text,
    status      text,
    in_call     boolean     not null default false,
    observed_at timestamptz not null,
    primary key (pbx, queue, iface)
);
create index member_by_phone on routing.member (iface);

-- The answer given to the dialplan, so that the contact finds its routing decision whatever the PBX reports back.
create table routing.route_answer (
    pbx         text        not null,
    uniqueid    text        not null,
    decision_id uuid,
    answered_at timestamptz not null,
    answer      jsonb       not null,
    primary key (pbx, uniqueid)
);
create index route_answer_by_time on routing.route_answer (answered_at);
