create sequence callbacks.callback_number;

create table callbacks.callback (
    id            uuid        primary key,
    number        text        not null,
    type          text        not null check (type in ('AFTER_SALE', 'AFTER_SERVICE', 'PROBLEM_SOLVED', 'COMPLAINT_CONFIRM', 'KEY_CUSTOMER',
                                                       'REPEAT_COMPLAINER', 'ABANDONED', 'PROMISED', 'LOW_SCORE', 'DROPPED', 'KNOWLEDGE_ANSWER')),
    customer_id   uuid        not null,
    reason_key    text        not null,
    contact_id    uuid,
    case_id       uuid,
    unit_id       uuid        not null,
    agent_id      uuid,
    matter        text,
    state         text        not null check (state in ('waiting', 'dialling', 'talking', 'over')),
    wished_at     timestamptz,
    attempts_left int,
    attempt_at    timestamptz,
    attempt_until timestamptz,
    due_at        timestamptz,
    expires_at    timestamptz,
    result        text,
    follow_up_id  uuid,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    due_sort      timestamptz not null generated always as (coalesce(due_at, 'infinity')) stored,
    constraint callback_over_with_result check ((state = 'over') = (result is not null))
);

create unique index callback_open_once on callbacks.callback (customer_id, reason_key) where state <> 'over';
create index callback_open_due on callbacks.callback (due_sort, id) where state <> 'over';
create index callback_over on callbacks.callback (due_sort, id) where state = 'over';
create index callback_customer on callbacks.callback (customer_id, created_at);

comment on table callbacks.callback is 'A customer who is called back: one open at a time per reason.';
comment on column callbacks.callback.reason_key is 'What makes two callbacks the same, such as the contact it was promised in.';
comment on column callbacks.callback.agent_id is 'Who promised it or handled the matter.';
comment on column callbacks.callback.wished_at is 'A time the customer named, until it has been used; it goes before the allowed hours.';
comment on column callbacks.callback.follow_up_id is 'The case that was opened because the customer is not satisfied.';

create table callbacks.attempt (
    id          uuid        primary key,
    callback_id uuid        not null references callbacks.callback,
    agent_id    uuid        not null,
    phone       text        not null,
    number_id   uuid        not null,
    number      text        not null,
    channel_id  text        not null unique,
    state       text        not null check (state in ('asked', 'sent', 'talking', 'over')),
    asked_at    timestamptz not null,
    sent_at     timestamptz,
    answered_at timestamptz,
    ended_at    timestamptz,
    no_news_at  timestamptz not null,
    result      text,
    constraint attempt_over_with_result check ((state = 'over') = (result is not null))
);

create unique index attempt_one_per_callback on callbacks.attempt (callback_id) where state <> 'over';
create unique index attempt_one_per_phone on callbacks.attempt (phone) where state <> 'over';
create index attempt_callback on callbacks.attempt (callback_id, asked_at);

comment on table callbacks.attempt is 'A call to the customer. It is marked as sent before the PBX is asked, and never sent again.';
comment on column callbacks.attempt.channel_id is 'Chosen for the call from the id of the attempt; the PBX knows it by this.';

create table callbacks.form (
    id          uuid        primary key,
    callback_id uuid        not null references callbacks.callback,
    element_id  text        not null,
    at          timestamptz not null,
    by          uuid        not null,
    answers     jsonb       not null
);
create index form_callback on callbacks.form (callback_id, at, id);

comment on table callbacks.form is 'Every form that was completed about a callback. Rows are only added.';
