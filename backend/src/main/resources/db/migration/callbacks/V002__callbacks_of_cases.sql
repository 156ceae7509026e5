alter table callbacks.callback
    add column called boolean not null default false;

create index callback_case_open on callbacks.callback (case_id) where state <> 'over' and case_id is not null;

comment on column callbacks.callback.called is 'A step of the process of its case, which goes on with the result.';
