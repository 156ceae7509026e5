create table contacts.form (
    contact_id uuid primary key references contacts.contact,
    version    int         not null default 0,
    content    jsonb       not null,
    saved_at   timestamptz not null,
    saved_by   uuid
);

create table contacts.matter (
    id         uuid primary key,
    contact_id uuid not null references contacts.contact,
    seq        int  not null,
    reason1    text not null,
    reason2    text not null,
    product    text,
    result     text not null,
    solution   text,
    follow_up  text not null,
    promise    timestamptz,
    need       text,
    decision_id uuid,
    unique (contact_id, seq)
);

-- One open promise to call back per caller, however often that caller tried.
create table contacts.callback (
    id          uuid primary key,
    contact_id  uuid not null references contacts.contact,
    caller_key  text not null,
    number      text not null,
    opened_at   timestamptz not null,
    attempts    int  not null default 0,
    last_result text,
    closed_at   timestamptz,
    closed_as   text check (closed_as in ('reached', 'refused', 'wrongNumber', 'gaveUp', 'calledOff'))
);
create unique index callback_once_per_caller on contacts.callback (caller_key) where closed_at is null;
create index callback_of_contact on contacts.callback (contact_id);

create table contacts.code (
    kind       text not null check (kind in ('reason', 'result', 'emotion', 'verification', 'anonymous-reason', 'transfer-reason', 'follow-up')),
    code       text not null,
    parent     text,
    label_zh   text not null,
    label_en   text not null,
    position   int  not null,
    follow_ups text[] not null default '{}',
    retired_at timestamptz,
    primary key (kind, code)
);
