create table tickets.look_up_code (
    case_id    uuid        primary key references tickets.ticket,
    hash       bytea       not null,
    expires_at timestamptz not null,
    tries_left int         not null check (tries_left >= 0)
);

comment on table tickets.look_up_code is 'The code that was sent last to look up the progress of a ticket; used once.';

create table tickets.look_up (
    key   bytea       primary key,
    since timestamptz not null,
    times int         not null
);
create index look_up_since on tickets.look_up (since);

comment on table tickets.look_up is 'How often somebody asked, by hash of address or number; kept as long as it counts.';
