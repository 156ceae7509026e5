create table tickets.look_up_code (
    case_id    uuid        primary key references tickets.ticket,
    hash       bytea       not null,
    expires_at timestamptz not null,
    tries_left int         not null check (tries_left >= 0)
);

comment on table tickets.look_up_code is 'The code that was sent last to look up the progress of a ticket; used once.';

create table tickets.look_up (
    id  uuid        primary key,
    key text        not null,
    at  timestamptz not null
);
create index look_up_key on tickets.look_up (key, at);
create index look_up_at on tickets.look_up (at);

comment on table tickets.look_up is 'Who asked, by hash of address or number; kept as long as it counts.';
