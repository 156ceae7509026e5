create table complaints.crisis (
    id           uuid        primary key,
    case_id      uuid        not null references complaints.complaint,
    activated_at timestamptz not null,
    ended_at     timestamptz
);
create index crisis_case on complaints.crisis (case_id, activated_at desc);
create unique index crisis_open on complaints.crisis (case_id) where ended_at is null;

comment on table complaints.crisis is 'A complaint that became public opinion and is responded to by the process crisis-response: one open at a time.';
