-- One row for each call that was to be recorded. The bytes lie in files, attached to the row; nothing else leads to them.
create table recordings.recording (
    id          uuid        primary key,
    contact_id  uuid        not null,
    pbx         text        not null,
    name        text        not null check (name <> ''),
    state       text        not null check (state in ('awaited', 'present', 'refused', 'empty', 'missing', 'erased')),
    begun_at    timestamptz not null,
    file_id     uuid,
    length_ms   bigint      check (length_ms >= 0),
    peaks       bytea,
    kept_at     timestamptz,
    erased_at   timestamptz,
    unique (pbx, name),
    check (state <> 'present' or (file_id is not null and length_ms is not null and peaks is not null and kept_at is not null)),
    check (state <> 'erased' or (file_id is null and peaks is null and erased_at is not null))
);
create index recording_of_contact on recordings.recording (contact_id, begun_at desc);
create index recording_awaited on recordings.recording (begun_at) where state = 'awaited';
create index recording_kept on recordings.recording (kept_at) where state = 'present';

comment on column recordings.recording.name is 'The file as the PBX calls it: the unique id of the caller''s channel, and its kind.';
comment on column recordings.recording.peaks is 'The loudest of each equal part of the recording, 0 to 255, computed once when it was taken over.';

create table recordings.listening (
    id           uuid        primary key,
    recording_id uuid        not null references recordings.recording,
    staff_id     uuid        not null,
    begun_at     timestamptz not null
);
create index listening_of_recording on recordings.listening (recording_id, begun_at desc);

create table recordings.listening_part (
    listening_id uuid        not null references recordings.listening,
    from_ms      bigint      not null check (from_ms >= 0),
    to_ms        bigint      not null,
    heard_at     timestamptz not null,
    primary key (listening_id, from_ms, to_ms),
    check (to_ms > from_ms)
);

comment on table recordings.listening is 'Who was given the sound, before the first of it was given out.';
comment on table recordings.listening_part is 'What the player says it has played of it.';

create table recordings.remark (
    id           uuid        primary key,
    recording_id uuid        not null references recordings.recording,
    at_ms        bigint      not null check (at_ms >= 0),
    author_id    uuid        not null,
    version      int         not null
);
create index remark_of_recording on recordings.remark (recording_id, at_ms, id);

create table recordings.remark_version (
    remark_id  uuid        not null references recordings.remark,
    version    int         not null,
    text       text        not null check (text <> ''),
    written_at timestamptz not null,
    primary key (remark_id, version)
);

comment on table recordings.remark_version is 'Every wording a remark had; the last one is shown.';
