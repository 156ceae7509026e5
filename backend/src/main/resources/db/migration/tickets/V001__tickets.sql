create table tickets.ticket (
    case_id          uuid        primary key,
    type             text        not null check (type in ('repair', 'installation', 'refund', 'exchange', 'billing', 'application',
                                                          'dataChange', 'feedback', 'other')),
    matter_id        uuid        unique,
    contact_id       uuid,
    reason           text,
    language         text        not null,
    details          jsonb       not null,
    opened_at        timestamptz not null,
    counts_from      timestamptz not null,
    target           text,
    target_unit_id   uuid,
    handler_id       uuid,
    loops            int         not null default 0,
    supervision      int         not null default 0 check (supervision between 0 and 4),
    notice_id        uuid,
    informed_at      timestamptz,
    attempts_left    int,
    callback_id      uuid,
    aftercare        text[]      not null default '{}',
    version          int         not null default 0
);

create index ticket_contact on tickets.ticket (contact_id) where contact_id is not null;

comment on table tickets.ticket is 'What a ticket is besides its case, which has number, owner, status and deadline.';
comment on column tickets.ticket.matter_id is 'The matter of a contact that it came from: a matter opens one ticket.';
comment on column tickets.ticket.reason is 'Second level of the reason of that matter.';
comment on column tickets.ticket.counts_from is 'From when its clocks count: when it was received, or reopened.';
comment on column tickets.ticket.target is 'Who does the work, a word of the table ticket-assignment; null in house.';
comment on column tickets.ticket.supervision is 'How far its delay has come: 1 warned, 2 to 4 the breaches.';
comment on column tickets.ticket.notice_id is 'The message that tells the customer the result.';
comment on column tickets.ticket.informed_at is 'When the customer knew: the message arrived, or the call was answered.';

create table tickets.form (
    id         uuid        primary key,
    case_id    uuid        not null references tickets.ticket,
    element_id text        not null,
    task_id    uuid        not null,
    at         timestamptz not null,
    by         uuid        not null,
    answers    jsonb       not null
);
create index form_case on tickets.form (case_id, at, id);

comment on table tickets.form is 'Every form that was completed about a ticket. Rows are only added, so every round stays on record.';

create view tickets.v_ticket as
    select case_id, type, contact_id, reason, opened_at, counts_from, target, loops, informed_at from tickets.ticket;

comment on view tickets.v_ticket is 'Published for reporting; holds no text.';
