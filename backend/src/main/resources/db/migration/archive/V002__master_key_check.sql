create table archive.master_key_check (
    only_one    boolean primary key default true check (only_one),
    fingerprint bytea   not null
);

comment on table archive.master_key_check is 'Tells a wrong master key at the start, before it makes personal data unreadable one by one.';
