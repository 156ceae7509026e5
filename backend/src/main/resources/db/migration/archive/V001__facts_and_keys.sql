create table archive.fact (
    id           uuid        not null,
    at           timestamptz not null,
    xact         xid8        not null default pg_current_xact_id(),
    kind         text        not null,
    subject_type text        not null,
    subject_id   text        not null,
    business_key uuid,
    actor        uuid,
    data         json        not null,
    person_id    uuid,
    personal     bytea,
    content_hash bytea       not null,
    primary key (id, at),
    check ((person_id is null) = (personal is null))
) partition by range (at);

create table archive.fact_default partition of archive.fact default;

comment on table archive.fact is 'Every fact worth proving. Rows are only ever added; only those below pg_snapshot_xmin are sealed.';
comment on column archive.fact.data is 'Kept as text, byte for byte: the hash is over it. Holds no personal data.';
comment on column archive.fact.personal is 'JSON, AES-256-GCM under the key of person_id: erasing the key erases the person.';
comment on column archive.fact.content_hash is 'SHA-256 over all columns but xact, the ciphertext as it stands.';

create index fact_business_key on archive.fact (business_key, at, id) where business_key is not null;
create index fact_subject on archive.fact (subject_type, subject_id, at, id);
create index fact_actor on archive.fact (actor, at) where actor is not null;
create index fact_xact on archive.fact (xact);

create table archive.person_key (
    person_id  uuid        primary key,
    wrapped    bytea       not null,
    created_at timestamptz not null
);

comment on table archive.person_key is 'One key per person, itself encrypted under the master key.';

create function archive.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'archive: % of a fact is refused', lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;

create trigger append_only before update or delete on archive.fact
    for each row execute function archive.refuse_change();
create trigger append_only_whole before truncate on archive.fact
    for each statement execute function archive.refuse_change();
create trigger append_only_whole before truncate on archive.fact_default
    for each statement execute function archive.refuse_change();
