create table sources.reporter (
    id         uuid        primary key,
    unit_id    uuid        not null,
    kind       text        not null check (kind in ('purchase', 'repair')),
    since      date        not null,
    ended_on   date        check (ended_on >= since),
    changed_at timestamptz not null,
    version    int         not null default 0
);

create unique index reporter_once on sources.reporter (unit_id, kind) where ended_on is null;

comment on table sources.reporter is 'Units that owe a report of one kind for every day the table report-times expects one.';
comment on column sources.reporter.since is 'The first day they owe one for.';
comment on column sources.reporter.ended_on is 'The first day they owe none for any more.';

create table sources.daily_report (
    id            uuid        primary key,
    reporter_id   uuid        not null references sources.reporter (id),
    unit_id       uuid        not null,
    kind          text        not null check (kind in ('purchase', 'repair')),
    day           date        not null,
    state         text        not null check (state in ('expected', 'delivered', 'returned', 'approved', 'takenOver', 'nothing',
                                                        'missing', 'cancelled')),
    due_at        timestamptz,
    reminded_at   timestamptz,
    branch_at     timestamptz,
    delivery_id   uuid,
    delivered_at  timestamptz,
    delivered_by  uuid,
    decided_at    timestamptz,
    decided_by    uuid,
    reason        text,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    version       int         not null default 0,
    unique (unit_id, kind, day)
);

create index daily_report_day on sources.daily_report (day desc, id desc);
create index daily_report_unit on sources.daily_report (unit_id, day desc, id desc);
create index daily_report_open on sources.daily_report (reporter_id) where state in ('expected', 'returned');

comment on table sources.daily_report is 'What a unit owes, or has reported, for a day.';
comment on column sources.daily_report.reminded_at is 'When the unit was reminded that it is missing.';
comment on column sources.daily_report.branch_at is 'When the branch was told that it is missing.';
comment on column sources.daily_report.delivery_id is 'The table that was uploaded last; delivered once delivered_at is set.';
comment on column sources.daily_report.reason is 'Why it was returned.';

create table sources.delivery (
    id         uuid        primary key,
    report_id  uuid        not null references sources.daily_report (id),
    file_name  text        not null,
    encoding   text        not null,
    sha256     text        not null,
    ignored    text[]      not null default '{}',
    fresh      int         not null default 0,
    known      int         not null default 0,
    faulty     int         not null default 0,
    taken      int         not null default 0,
    failed     int         not null default 0,
    checked_at timestamptz not null,
    checked_by uuid        not null
);

create index delivery_report on sources.delivery (report_id, checked_at desc);

alter table sources.daily_report add foreign key (delivery_id) references sources.delivery (id);

comment on table sources.delivery is 'A table that was uploaded and checked for a report; what was never delivered is replaced by the next one.';
comment on column sources.delivery.sha256 is 'Of its bytes.';
comment on column sources.delivery.known is 'Rows that were taken over before, or stand further up in the table.';

create table sources.reported_row (
    delivery_id  uuid   not null references sources.delivery (id) on delete cascade,
    line         int    not null,
    natural_key  text,
    content_hash text   not null,
    cells        jsonb  not null,
    problems     jsonb  not null default '[]',
    outcome      text   not null check (outcome in ('fresh', 'twice', 'known', 'differs', 'faulty', 'taken', 'failed')),
    customer_id  uuid,
    callback_id  uuid,
    primary key (delivery_id, line)
);

create index reported_row_outcome on sources.reported_row (delivery_id, outcome, line);
create index reported_row_key on sources.reported_row (delivery_id, natural_key, line);

comment on table sources.reported_row is 'One line of such a table: what it said, what is wrong, what became of it.';
comment on column sources.reported_row.natural_key is 'What the line tells of, whoever reports it and however often; absent when it cannot be told.';
comment on column sources.reported_row.cells is 'As they were reported, by column; only columns with a meaning.';

create table sources.taken (
    centre_id    uuid        not null,
    kind         text        not null,
    natural_key  text        not null,
    content_hash text        not null,
    delivery_id  uuid        not null references sources.delivery (id),
    line         int         not null,
    customer_id  uuid,
    product_id   uuid,
    repair_id    uuid,
    callback_id  uuid,
    taken_at     timestamptz not null,
    primary key (centre_id, kind, natural_key)
);

create index taken_customer on sources.taken (customer_id);

comment on table sources.taken is 'Purchases and repairs that were taken over: each once, so that nobody is called twice about one.';
