create table archive.seal (
    number    bigint      primary key check (number > 0),
    sealed_at timestamptz not null,
    facts     int         not null check (facts > 0),
    root      bytea       not null,
    previous  bytea       not null,
    hash      bytea       not null
);

comment on table archive.seal is 'Blocks of sealed facts, each holding the hash of the one before.';
comment on column archive.seal.root is 'SHA-256 over the hashes of its facts, in their order.';
comment on column archive.seal.hash is 'SHA-256 over number, time, count, root and previous; this is what is anchored elsewhere.';

create table archive.sealed_fact (
    block        bigint      not null references archive.seal (number) deferrable initially deferred,
    ordinal      int         not null,
    fact_id      uuid        not null unique,
    at           timestamptz not null,
    content_hash bytea       not null,
    primary key (block, ordinal)
);

comment on table archive.sealed_fact is 'Which facts a block holds, in the order of their ids, with the hash each had: it names the fact that is not what it was.';

create table archive.sealing (
    only_one     boolean primary key default true check (only_one),
    sealed_below xid8    not null default '0',
    cluster      text    not null
);

comment on table archive.sealing is 'Facts of transactions below sealed_below, in that cluster, are sealed, all of them.';

insert into archive.sealing (cluster) values ('');

create function archive.refuse_change_of_seal() returns trigger language plpgsql as $$
begin
    raise exception 'archive: % of a seal is refused', lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;

create trigger append_only before update or delete on archive.seal
    for each row execute function archive.refuse_change_of_seal();
create trigger append_only_whole before truncate on archive.seal
    for each statement execute function archive.refuse_change_of_seal();
create trigger append_only before update or delete on archive.sealed_fact
    for each row execute function archive.refuse_change_of_seal();
create trigger append_only_whole before truncate on archive.sealed_fact
    for each statement execute function archive.refuse_change_of_seal();
