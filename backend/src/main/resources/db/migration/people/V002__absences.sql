create table people.absence (
    id           uuid        primary key,
    staff_id     uuid        not null references people.staff (id),
    deputy_id    uuid        references people.staff (id),
    reason       text        not null check (reason in ('leave', 'ill', 'training', 'other')),
    from_at      timestamptz not null,
    until_at     timestamptz not null,
    told_at      timestamptz,
    cancelled_at timestamptz,
    version      int         not null default 0,
    created_at   timestamptz not null,
    check (until_at > from_at),
    check (deputy_id <> staff_id)
);

comment on column people.absence.told_at is 'When those who depend on the person were told: at its beginning.';
comment on column people.absence.cancelled_at is 'Called off before it began. One that ends early gets another until_at.';

create index absence_staff on people.absence (staff_id, until_at) where cancelled_at is null;
create index absence_by_end on people.absence (until_at, id) where cancelled_at is null;
create index absence_untold on people.absence (from_at) where told_at is null and cancelled_at is null;
