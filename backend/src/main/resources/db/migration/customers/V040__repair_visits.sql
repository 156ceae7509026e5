create table customers.repair (
    id          uuid           primary key,
    customer_id uuid           not null references customers.customer (id),
    product_id  uuid           not null references customers.product (id),
    visited_on  date           not null,
    visited_at  timestamptz    not null,
    station     text           not null check (station <> ''),
    mileage     int            check (mileage >= 0),
    reading     text,
    fault       text           not null check (fault <> ''),
    work        text,
    cost        numeric(12, 2) check (cost >= 0),
    warranty    boolean        not null,
    recorded_by uuid,
    recorded_at timestamptz    not null,
    changed_at  timestamptz    not null,
    version     int            not null default 0
);

create index repair_customer on customers.repair (customer_id, visited_at desc, id desc);

comment on table customers.repair is 'Visits of what customers own to a repair station, or of a station to them.';
comment on column customers.repair.visited_at is 'Beginning of that day where it was recorded; orders it among contacts and cases.';
comment on column customers.repair.mileage is 'Kilometres.';
comment on column customers.repair.reading is 'Any other counter as it was read, with its unit.';
comment on column customers.repair.cost is 'Yuan the customer paid.';
