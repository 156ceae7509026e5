create extension if not exists pg_trgm with schema public;

create table customers.customer (
    id               uuid        primary key,
    name             text        not null check (name <> ''),
    search           text        not null,
    tokens           text[]      not null,
    gender           text        check (gender in ('male', 'female', 'other')),
    address          text,
    note             text,
    tags             text[]      not null default '{}',
    value            text        not null default 'unknown' check (value in ('key', 'high', 'normal', 'unknown')),
    care             text        not null default 'none' check (care in ('none', 'repeat', 'vulnerable')),
    restricted_until timestamptz,
    calls_allowed    boolean     not null default true,
    messages_allowed boolean     not null default true,
    merged_into      uuid        references customers.customer (id),
    version          int         not null default 0,
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    check (merged_into <> id)
);

comment on column customers.customer.search is 'Name, normalised for searching; tokens are its characters and pairs of neighbours.';
comment on column customers.customer.merged_into is 'Nothing is deleted: a duplicate points to the customer that holds everything now.';

create index customer_tokens on customers.customer using gin (tokens);
create index customer_name on customers.customer (name collate "zh-x-icu", id) where merged_into is null;
create index customer_merged on customers.customer (merged_into) where merged_into is not null;

create table customers.number (
    id          uuid        primary key,
    customer_id uuid        not null references customers.customer (id),
    position    int         not null,
    dialled     text        not null,
    e164        text,
    digits      text        not null,
    kind        text        not null check (kind in ('mobile', 'fixed', 'other')),
    added_at    timestamptz not null,
    unique (customer_id, dialled)
);

comment on column customers.number.digits is 'The digits of the number, national form where it is known, for finding it by a part.';

create index number_e164 on customers.number (e164) where e164 is not null;
create index number_digits on customers.number using gin (digits public.gin_trgm_ops);
create index number_exact on customers.number (digits);
create index number_customer on customers.number (customer_id, position);

create table customers.product (
    id          uuid        primary key,
    customer_id uuid        not null references customers.customer (id),
    name        text        not null,
    serial      text,
    bought_on   date,
    added_at    timestamptz not null
);
create index product_customer on customers.product (customer_id, added_at);
create index product_serial on customers.product (serial) where serial is not null;
