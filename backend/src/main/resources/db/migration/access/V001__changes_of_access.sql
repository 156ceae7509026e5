create table access.access_change (
    id           uuid        primary key,
    kind         text        not null check (kind in ('grant', 'revoke')),
    holder_id    uuid        not null,
    holder_unit  uuid        not null,
    requester_id uuid        not null,
    role         text,
    unit_id      uuid,
    reason       text        not null check (reason <> ''),
    wanted_until timestamptz,
    state        text        not null check (state in ('requested', 'refused', 'withdrawn', 'lapsed', 'rejected', 'approved',
                                                       'inForce', 'takenAway', 'expired', 'revoked', 'ended')),
    why          text,
    approvers    text[]      not null default '{}',
    round        int         not null default 0,
    valid_until  timestamptz,
    requested_at timestamptz not null,
    applied_at   timestamptz,
    ended_at     timestamptz,
    version      int         not null default 0,
    constraint access_change_is_about_a_role_or_a_unit check ((role is null) <> (unit_id is null))
);

comment on table access.access_change is 'A role, or a unit beyond the own one, that somebody was to get or lose. Nothing is deleted.';
comment on column access.access_change.holder_unit is 'Where the person whose access it is works now; follows them.';
comment on column access.access_change.approvers is 'Roles that have to approve in turn, by the rule set access-approval; while it is in force, those that have to certify it.';
comment on column access.access_change.round is '0: the approval, then every certification counts one more.';
comment on column access.access_change.why is 'Slug: why it was refused, or ended otherwise.';

create unique index access_change_one_at_a_time on access.access_change
    (holder_id, coalesce(role, unit_id::text)) where state in ('requested', 'approved');
create index access_change_holder on access.access_change (holder_id, id desc);
create index access_change_requester on access.access_change (requester_id, id desc);
create index access_change_unit on access.access_change (holder_unit, id desc);
create index access_change_state on access.access_change (state, id desc);

create table access.decision (
    id        uuid        primary key,
    change_id uuid        not null references access.access_change,
    round     int         not null,
    position  int         not null,
    by        uuid        not null,
    answer    text        not null check (answer in ('approve', 'reject', 'keep', 'revoke')),
    reason    text,
    note      text,
    until     timestamptz,
    at        timestamptz not null,
    unique (change_id, round, position)
);

comment on table access.decision is 'Who approved, rejected or certified what. Rows are only added.';
