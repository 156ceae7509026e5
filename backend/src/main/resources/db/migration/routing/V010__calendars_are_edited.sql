-- Two people may edit one calendar: whoever read an older version is told so.
alter table routing.calendar add column version int not null default 0;
