create table notifications.template (
    key          text   primary key,
    purpose      text   not null check (purpose in ('critical', 'service', 'other')),
    channels     text[] not null check (channels <@ array['mail', 'sms', 'inApp'] and cardinality(channels) > 0),
    placeholders text[] not null,
    name_zh      text   not null,
    name_en      text   not null,
    position     int    not null
);

comment on column notifications.template.channels is 'In the order in which they are preferred.';
comment on column notifications.template.purpose is 'critical: at any hour and without limits; service: without asking for consent; other: only with consent.';

create table notifications.wording (
    template text not null references notifications.template,
    channel  text not null check (channel in ('mail', 'sms', 'inApp')),
    language text not null check (language in ('zh-CN', 'en')),
    subject  text,
    text     text not null check (text <> ''),
    primary key (template, channel, language),
    check ((channel = 'sms') = (subject is null))
);

create table notifications.notice (
    id           uuid        primary key,
    key          text        unique,
    template     text        not null,
    purpose      text        not null check (purpose in ('critical', 'service', 'other')),
    channel      text        not null check (channel in ('mail', 'sms', 'inApp')),
    language     text        not null,
    staff_id     uuid,
    customer_id  uuid,
    address      text,
    subject_type text,
    subject_id   uuid,
    centre_id    uuid        not null,
    title_zh     text        not null,
    title_en     text        not null,
    text_zh      text        not null,
    text_en      text        not null,
    state        text        not null check (state in ('queued', 'sent', 'delivered', 'failed', 'suppressed')),
    reason       text,
    created_at   timestamptz not null,
    due_at       timestamptz not null,
    sent_at      timestamptz,
    settled_at   timestamptz,
    read_at      timestamptz,
    check ((subject_type is null) = (subject_id is null)),
    check ((state in ('failed', 'suppressed')) = (reason is not null)),
    check ((state in ('queued', 'sent')) = (settled_at is null)),
    check (read_at is null or channel = 'inApp')
);

comment on column notifications.notice.key is 'Given by the sender: the same key is told once.';
comment on column notifications.notice.reason is 'A code such as no-address, or what the gateway said.';

create index notice_by_subject on notifications.notice (subject_type, subject_id, id) where subject_id is not null;
create index notice_in_app on notifications.notice (staff_id, id) where channel = 'inApp' and state = 'delivered';
create index notice_unread on notifications.notice (staff_id, id) where channel = 'inApp' and state = 'delivered' and read_at is null;
create index notice_by_customer on notifications.notice (customer_id, channel, created_at) where customer_id is not null;
create index notice_by_time on notifications.notice (created_at);

-- At most so many notices to one customer on one channel within a time. Starting values, to be confirmed by the centre.
create table notifications.customer_limit (
    channel    text not null check (channel in ('mail', 'sms')),
    within_sec int  not null check (within_sec > 0),
    most       int  not null check (most > 0),
    primary key (channel, within_sec)
);
insert into notifications.customer_limit (channel, within_sec, most) values
    ('sms', 3600, 3), ('sms', 86400, 8), ('mail', 3600, 6), ('mail', 86400, 20);

-- Local hours in which nobody is disturbed; a centre's own row goes before the one for all. Starting values, to be confirmed.
create table notifications.quiet_hours (
    centre_id uuid,
    channel   text not null check (channel in ('mail', 'sms')),
    begins    time not null,
    ends      time not null,
    check (begins <> ends)
);
create unique index quiet_hours_by_centre on notifications.quiet_hours
    (coalesce(centre_id, '00000000-0000-0000-0000-000000000000'), channel);
insert into notifications.quiet_hours (centre_id, channel, begins, ends) values (null, 'sms', '21:00', '08:00');

create table notifications.receipt_seen (
    signature text        primary key,
    at        timestamptz not null
);
create index receipt_seen_at on notifications.receipt_seen (at);

comment on table notifications.receipt_seen is 'Signatures of gateway reports that were taken, kept until they would be refused for their age.';
