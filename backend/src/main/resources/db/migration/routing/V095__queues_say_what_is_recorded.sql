-- Nothing is recorded until operations say so: whether callers must be told or asked is for each centre to find out. To be confirmed.
alter table routing.queue
    add column record_percent int  not null default 0 check (record_percent between 0 and 100),
    add column record_consent text not null default 'opt-out' check (record_consent in ('none', 'notice', 'opt-out', 'opt-in'));

comment on column routing.queue.record_percent is 'How many of a hundred calls are recorded.';
comment on column routing.queue.record_consent is 'How their callers are told, or asked, before they wait.';
