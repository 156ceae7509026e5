-- The layout that Spring Session expects; sessions live in the database so that any node can serve them.
create table people.http_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);

create unique index http_session_session_id on people.http_session (session_id);
create index http_session_expiry_time on people.http_session (expiry_time);
create index http_session_principal_name on people.http_session (principal_name);

create table people.http_session_attributes (
    session_primary_id char(36)     not null references people.http_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
