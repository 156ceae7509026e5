-- Numbers are drawn from one sequence per letter, year and centre, named number_<letter>_<year>_<centre> and made in this schema when the
-- first case of a year is opened: cases are opened at the same time without waiting for each other, and numbers may have gaps.
create table cases.case_file (
    id            uuid        primary key,
    number        text        not null,
    serial        bigint      not null,
    kind          text        not null check (kind in ('complaint', 'ticket', 'callback', 'evaluation')),
    status        text        not null check (status in ('new', 'assigned', 'in_progress', 'waiting_customer', 'waiting_others',
                                                         'solved', 'awaiting_confirmation', 'closed')),
    title         text        not null check (title <> ''),
    customer_id   uuid,
    customer_name text,
    product       text,
    severity      text        check (severity in ('ordinary', 'major', 'critical')),
    channel       text,
    centre_id     uuid        not null,
    unit_id       uuid        not null,
    owner_id      uuid,
    claimed_at    timestamptz,
    received_at   timestamptz not null,
    opened_at     timestamptz not null,
    opened_by     uuid,
    due_at        timestamptz,
    warn_at       timestamptz,
    due_sort      timestamptz not null generated always as (coalesce(due_at, 'infinity')) stored,
    changed_at    timestamptz not null,
    closed_at     timestamptz,
    close_reason  text,
    merged_into   uuid        references cases.case_file (id),
    reopen_count  int         not null default 0,
    words         text        not null default '',
    search        text        not null,
    tokens        text[]      not null,
    version       int         not null default 0,
    unique (centre_id, number),
    constraint case_has_owner_and_deadline check (status = 'new' or (owner_id is not null and due_at is not null)),
    constraint case_closed_with_reason
        check ((status = 'closed') = (closed_at is not null) and (closed_at is null) = (close_reason is null)),
    constraint case_merged_is_closed
        check (merged_into is null or (status = 'closed' and close_reason = 'MERGED' and merged_into <> id))
);

comment on column cases.case_file.owner_id is 'Who answers for the case: until claimed_at the leader on duty, from then on whoever claimed or was given it.';
comment on column cases.case_file.due_at is 'The earliest due time of its open clocks; the last one it had when none is open.';
comment on column cases.case_file.words is 'What else it is found by, given by the family of the case.';
comment on column cases.case_file.search is 'Title, customer, numbers, product and words, normalised for searching; tokens are its characters and pairs.';

create index case_all_due on cases.case_file (due_sort, id) where status <> 'closed';
create index case_unit_due on cases.case_file (unit_id, due_sort, id) where status <> 'closed';
create index case_owner_due on cases.case_file (owner_id, due_sort, id) where status <> 'closed';
create index case_all_received on cases.case_file (received_at desc, id desc);
create index case_unit_received on cases.case_file (unit_id, received_at desc, id desc);
create index case_owner_received on cases.case_file (owner_id, received_at desc, id desc);
create index case_customer on cases.case_file (customer_id, received_at desc, id desc) where customer_id is not null;
create index case_number on cases.case_file (number);
create index case_serial on cases.case_file (serial);
create index case_merged on cases.case_file (merged_into) where merged_into is not null;
create index case_tokens on cases.case_file using gin (tokens) with (fastupdate = off);

-- Who opened it, owned it or owns it: they may go on reading.
create table cases.participant (
    case_id  uuid        not null references cases.case_file,
    staff_id uuid        not null,
    since    timestamptz not null,
    primary key (case_id, staff_id)
);
create index participant_staff on cases.participant (staff_id, case_id);

create table cases.entry (
    id       uuid        primary key,
    case_id  uuid        not null references cases.case_file,
    at       timestamptz not null,
    kind     text        not null check (kind in ('status', 'owner', 'clock', 'contact', 'link', 'file', 'message', 'change')),
    code     text        not null,
    params   jsonb       not null,
    ref_type text,
    ref_id   uuid,
    actor    uuid,
    check ((ref_type is null) = (ref_id is null))
);
create index entry_case on cases.entry (case_id, at desc, id desc);

comment on table cases.entry is 'The timeline. Rows are only added, and hold no personal text: that stands sealed in the archive.';

create table cases.link (
    from_case uuid        not null references cases.case_file,
    to_case   uuid        not null references cases.case_file,
    kind      text        not null check (kind in ('caused_by', 'duplicate_of', 'follows', 'split_from', 'same_event')),
    at        timestamptz not null,
    actor     uuid,
    primary key (from_case, to_case, kind),
    check (from_case <> to_case)
);
create index link_to on cases.link (to_case);

create table cases.case_contact (
    case_id    uuid        not null references cases.case_file,
    contact_id uuid        not null,
    at         timestamptz not null,
    actor      uuid,
    primary key (case_id, contact_id)
);
create index case_contact_contact on cases.case_contact (contact_id);

create table cases.attachment (
    case_id uuid        not null references cases.case_file,
    file_id uuid        not null,
    name    text        not null,
    at      timestamptz not null,
    actor   uuid,
    primary key (case_id, file_id)
);
create index attachment_file on cases.attachment (file_id);

create view cases.v_case as
    select id, number, kind, status, customer_id, product, severity, channel, centre_id, unit_id, owner_id, claimed_at, received_at,
           opened_at, due_at, closed_at, close_reason, merged_into, reopen_count
      from cases.case_file;

comment on view cases.v_case is 'Published for reporting, archive and the history of a customer; holds no text.';
