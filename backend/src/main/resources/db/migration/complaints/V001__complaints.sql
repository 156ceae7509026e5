create table complaints.complaint (
    case_id            uuid        primary key,
    matter_id          uuid        unique,
    contact_id         uuid,
    reason             text,
    registrar_id       uuid,
    registered_by      uuid,
    language           text        not null,
    registration       jsonb       not null,
    registered         boolean     not null,
    opened_at          timestamptz not null,
    counts_from        timestamptz not null,
    severity           text        check (severity in ('ordinary', 'major', 'critical')),
    legal_review       boolean     not null default false,
    periodic_callback  boolean     not null default false,
    tier               int         not null default 0 check (tier between 0 and 2),
    loops              int         not null default 0,
    handler_id         uuid,
    raised_at          timestamptz,
    told_at            timestamptz,
    attempts           int         not null default 0,
    attempts_left      int,
    crisis_id          uuid,
    crisis_script      boolean     not null default false,
    aftercare          text[]      not null default '{}',
    grading_decision   uuid,
    tier_decision      uuid,
    owner_decision     uuid,
    authority_decision uuid,
    employee_id        uuid        generated always as ((registration ->> 'employee')::uuid) stored,
    version            int         not null default 0
);

comment on table complaints.complaint is 'What a complaint is besides its case, which has number, owner, status and deadline.';
comment on column complaints.complaint.matter_id is 'The matter of a contact that it came from: a matter opens one complaint.';
comment on column complaints.complaint.reason is 'Second level of the reason of that matter.';
comment on column complaints.complaint.registration is 'What the customer complains about and demands, as the form register-and-soothe asks it.';
comment on column complaints.complaint.counts_from is 'From when its clocks count: when it was received, or reopened.';
comment on column complaints.complaint.handler_id is 'Who made the last proposal.';
comment on column complaints.complaint.raised_at is 'When a missed deadline last raised its tier.';
comment on column complaints.complaint.told_at is 'When the customer was last told how it stands.';
comment on column complaints.complaint.attempts is 'Calls made to present the solution, or to confirm it.';

create index complaint_phone on complaints.complaint ((registration ->> 'feedbackPhone'));
create index complaint_contact on complaints.complaint (contact_id);
create index complaint_employee on complaints.complaint (employee_id) where employee_id is not null;

create table complaints.form (
    id         uuid        primary key,
    case_id    uuid        not null references complaints.complaint,
    element_id text        not null,
    task_id    uuid        not null,
    at         timestamptz not null,
    by         uuid        not null,
    answers    jsonb       not null
);
create index form_case on complaints.form (case_id, at, id);

comment on table complaints.form is 'Every form that was completed about a complaint. Rows are only added, so every round stays on record.';

create table complaints.recusal (
    case_id  uuid        not null references complaints.complaint,
    staff_id uuid        not null,
    at       timestamptz not null,
    primary key (case_id, staff_id)
);

comment on table complaints.recusal is 'Who gave a complaint away: it does not come back to them.';

create table complaints.withdrawal (
    case_id      uuid        primary key references complaints.complaint,
    contact_id   uuid        not null,
    reason       text        not null,
    asked_by     uuid        not null,
    asked_at     timestamptz not null,
    confirmed_by uuid,
    confirmed_at timestamptz,
    check ((confirmed_by is null) = (confirmed_at is null))
);

comment on table complaints.withdrawal is 'What the customer wants to withdraw; a major complaint needs a second person.';

create view complaints.v_complaint as
    select case_id, contact_id, reason, severity, tier, loops, opened_at, counts_from, employee_id, handler_id,
           registration ->> 'object' as object, registration ->> 'harm' as harm
      from complaints.complaint;

comment on view complaints.v_complaint is 'Published for reporting; holds no text.';
