-- Where a customer belongs, what makes them important, and by which name another system knows them.
alter table customers.customer
    add column region          text,
    add column external_key    text unique check (external_key <> ''),
    add column key_account     boolean not null default false,
    add column contract        boolean not null default false,
    add column verified        boolean not null default false,
    add column vulnerable      boolean not null default false,
    add column segments_due_at timestamptz;

comment on column customers.customer.external_key is 'Of the system that customers are imported from: the same key is the same customer.';
comment on column customers.customer.value is 'Segment decided by the table customer-segment-value.';
comment on column customers.customer.care is 'Segment decided by the table customer-segment-care.';
comment on column customers.customer.segments_due_at is 'When time alone changes an input of the segments: they are decided anew then.';

-- Segments were written by hand until now; the inputs that lead to the same ones are noted.
update customers.customer
   set key_account = value = 'key', contract = value = 'high', verified = value <> 'unknown', vulnerable = care = 'vulnerable',
       segments_due_at = case when care = 'repeat' then changed_at end;

create index customer_segments_due on customers.customer (segments_due_at) where segments_due_at is not null and merged_into is null;
create index customer_value on customers.customer (value, name collate "zh-x-icu", id) where merged_into is null and value in ('key', 'high');
create index customer_care on customers.customer (care, name collate "zh-x-icu", id) where merged_into is null and care <> 'none';
create index customer_initial on customers.customer ((left(search, 1)), name collate "zh-x-icu", id) where merged_into is null;
create index customer_tags on customers.customer using gin (tags);

alter table customers.number
    add column source       text not null default 'customer' check (source in ('customer', 'partner', 'import', 'staff')),
    add column ended_at     timestamptz,
    add column wrong_at     timestamptz,
    add column wrong_source text check (wrong_source in ('answered', 'unreachable', 'customer', 'partner')),
    add check ((wrong_at is null) = (wrong_source is null));

comment on column customers.number.source is 'Who gave us the number.';
comment on column customers.number.wrong_source is 'How we know that it is not theirs: it is never dialled for this customer again.';

create table customers.mail (
    id          uuid        primary key,
    customer_id uuid        not null references customers.customer (id),
    address     text        not null check (address like '%_@_%'),
    position    int         not null,
    added_at    timestamptz not null,
    ended_at    timestamptz
);
create unique index mail_once on customers.mail (customer_id, lower(address));

create table customers.tag (
    key      text    primary key check (key <> ''),
    name_zh  text    not null check (name_zh <> ''),
    name_en  text    not null check (name_en <> ''),
    kind     text    not null check (kind in ('preference', 'need', 'feature')),
    position int     not null,
    active   boolean not null default true,
    version  int     not null default 0
);
comment on table customers.tag is 'The words customers may be marked with; one that is not active stays where it is and is given to nobody else.';

insert into customers.tag (key, name_zh, name_en, kind, position)
select tag, tag, tag, 'feature', row_number() over (order by tag)
  from (select distinct unnest(tags) as tag from customers.customer) used where tag <> '';

create table customers.catalogue (
    id              uuid    primary key,
    code            text    not null unique check (code <> ''),
    name_zh         text    not null check (name_zh <> ''),
    name_en         text    not null check (name_en <> ''),
    warranty_months int     check (warranty_months between 0 and 600),
    active          boolean not null default true,
    version         int     not null default 0
);

alter table customers.product
    add column catalogue_id   uuid references customers.catalogue (id),
    add column contract       text,
    add column warranty_until date,
    add column price          numeric(12, 2) check (price >= 0),
    add column ended_at       timestamptz;

comment on column customers.product.price is 'Yuan paid; what was spent in twelve months is their sum.';
comment on column customers.product.contract is 'Number of the purchase or service contract.';

-- Rows are only added: the latest of a channel and purpose counts.
create table customers.consent (
    id          uuid        primary key,
    customer_id uuid        not null references customers.customer (id),
    channel     text        not null check (channel in ('call', 'sms', 'mail')),
    purpose     text        not null check (purpose in ('promotion', 'survey')),
    given       boolean     not null,
    source      text        not null check (source in ('call', 'form', 'web', 'import', 'former', 'merge')),
    evidence    text,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    actor       uuid
);
create index consent_latest on customers.consent (customer_id, channel, purpose, at desc, id desc);

comment on column customers.consent.at is 'When the customer said so.';
comment on column customers.consent.source is 'former: one switch for all purposes, as it was kept before; merge: a withdrawal of either record holds for both.';

insert into customers.consent (id, customer_id, channel, purpose, given, source, at, recorded_at)
select gen_random_uuid(), c.id, said.channel, purpose.name, said.allowed, 'former', c.changed_at, c.changed_at
  from customers.customer c
 cross join lateral (values ('call', c.calls_allowed), ('sms', c.messages_allowed), ('mail', c.messages_allowed)) said (channel, allowed)
 cross join (values ('promotion'), ('survey')) purpose (name)
 where c.merged_into is null;

alter table customers.customer drop column calls_allowed, drop column messages_allowed;

-- Rows are only added.
create table customers.change (
    id          uuid        primary key,
    customer_id uuid        not null references customers.customer (id),
    at          timestamptz not null,
    actor       uuid,
    field       text        not null,
    former      text,
    latter      text,
    cause       text        not null check (cause in ('edit', 'import', 'merge', 'rule'))
);
create index change_customer on customers.change (customer_id, id desc);

create table customers.merge (
    duplicate_id uuid        primary key references customers.customer (id),
    survivor_id  uuid        not null references customers.customer (id),
    at           timestamptz not null,
    actor        uuid,
    taken        text[]      not null
);
create index merge_survivor on customers.merge (survivor_id, at desc);

comment on column customers.merge.taken is 'Fields of which the survivor got the value of the duplicate.';

create table customers.import (
    id        uuid        primary key,
    at        timestamptz not null,
    actor     uuid        not null,
    file_name text        not null,
    encoding  text        not null,
    added     int         not null,
    changed   int         not null,
    unchanged int         not null,
    held      int         not null,
    failed    int         not null
);
create index import_latest on customers.import (at desc, id desc);

comment on column customers.import.held is 'Rows left out because another customer has the number.';
