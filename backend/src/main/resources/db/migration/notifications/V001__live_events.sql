create table notifications.live_event (
    id       bigint generated always as identity primary key,
    xact     xid8        not null default pg_current_xact_id(),
    at       timestamptz not null,
    type     text        not null,
    subject  text        not null,
    data     jsonb       not null,
    audience jsonb       not null
);

comment on table notifications.live_event is 'What browsers are told, kept for an hour so that they can resume. Hints to look again, no personal data.';

create index live_event_xact on notifications.live_event (xact, id);
create index live_event_at on notifications.live_event (at);
