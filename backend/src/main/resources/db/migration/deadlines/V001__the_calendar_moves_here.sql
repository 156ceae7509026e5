-- There is one calendar for opening hours and deadlines. Routing made these tables; its lines go on referring to them.
alter table routing.calendar set schema deadlines;
alter table routing.opening set schema deadlines;
alter table routing.special_day set schema deadlines;
alter table routing.calendar_year set schema deadlines;

alter table deadlines.calendar add column standard boolean not null default false;
update deadlines.calendar set standard = true where key = 'service';
create unique index calendar_standard on deadlines.calendar (standard) where standard;

alter table deadlines.calendar add column fingerprint text;

comment on column deadlines.calendar.fingerprint is 'Of the hours and days by which open clocks were last counted; another one means that they are to be counted anew.';
comment on column deadlines.calendar.standard is 'Counts for every unit that has no calendar of its own.';

-- A centre, branch, department or partner with business hours of its own; those below share them.
create table deadlines.unit_calendar (
    unit_id  uuid primary key,
    calendar text not null references deadlines.calendar
);
