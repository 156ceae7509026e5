create table people.org_unit (
    id         uuid        primary key,
    kind       text        not null check (kind in ('CENTRE', 'BRANCH', 'OUTLET', 'DEPARTMENT', 'PARTNER', 'TEAM')),
    name       text        not null check (name <> ''),
    parent_id  uuid        references people.org_unit (id),
    time_zone  text,
    path       uuid[]      not null,
    version    int         not null default 0,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint org_unit_only_centres_stand_on_top check ((kind = 'CENTRE') = (parent_id is null)),
    constraint org_unit_only_centres_have_a_zone check ((kind = 'CENTRE') = (time_zone is not null)),
    constraint org_unit_path_ends_with_itself check (path[cardinality(path)] = id)
);

comment on column people.org_unit.path is 'Ids from the centre down to and including this unit; kept in step when a unit moves.';

create index org_unit_path on people.org_unit using gin (path);
create index org_unit_parent on people.org_unit (parent_id);

create table people.staff (
    id           uuid        primary key,
    username     text        not null check (username = lower(username) and username <> ''),
    display_name text        not null check (display_name <> ''),
    roles        text[]      not null,
    unit_id      uuid        not null references people.org_unit (id),
    phone        text,
    locale       text        not null check (locale in ('zh-CN', 'en')),
    skills       text[]      not null default '{}',
    active       boolean     not null default true,
    version      int         not null default 0,
    created_at   timestamptz not null,
    changed_at   timestamptz not null
);

create unique index staff_username on people.staff (username);
create unique index staff_phone on people.staff (phone) where active and phone is not null;
create index staff_name on people.staff (display_name, id);
create index staff_unit on people.staff (unit_id);
create index staff_roles on people.staff using gin (roles);

create table people.password (
    staff_id   uuid        primary key references people.staff (id),
    encoded    text        not null,
    changed_at timestamptz not null
);

comment on table people.password is 'Encoded with the algorithm named in its prefix; whoever signs in by OpenID Connect only has none.';

create table people.first_administrator_token (
    digest     bytea       primary key,
    expires_at timestamptz not null
);

comment on table people.first_administrator_token is 'SHA-256 of the one-time tokens shown on the console while nobody has an account.';

create table people.access_grant (
    staff_id     uuid        not null references people.staff (id),
    subject_type text        not null,
    subject_id   uuid        not null,
    reason       uuid        not null,
    granted_at   timestamptz not null,
    until_at     timestamptz not null,
    primary key (staff_id, subject_type, subject_id, reason)
);

create index access_grant_reason on people.access_grant (reason);

create table people.sign_in_bucket (
    id         text   primary key,
    state      bytea,
    expires_at bigint
);

comment on table people.sign_in_bucket is 'Attempts left per account and per address, written by bucket4j; expires_at in milliseconds of the epoch.';

-- The tables of Spring Session 3.5, see org/springframework/session/jdbc/schema-postgresql.sql in its jar.
create table people.session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);

create unique index session_session_id on people.session (session_id);
create index session_expiry_time on people.session (expiry_time);
create index session_principal_name on people.session (principal_name);

create table people.session_attributes (
    session_primary_id char(36)     not null references people.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
