-- Regions are chosen from a list that operations keep. What was written in words becomes a region of the list, as it was written.
create table customers.region (
    key      text    primary key check (key <> '' and key !~ '[/\\]'),
    name_zh  text    not null check (name_zh <> ''),
    name_en  text    not null check (name_en <> ''),
    position int     not null,
    active   boolean not null default true,
    version  int     not null default 0
);
comment on table customers.region is 'Where customers can belong; one that is not active stays where it is and is given to nobody else.';

update customers.customer
   set region = nullif(btrim(translate(region, '/\', '--')), '')
 where region ~ '[/\\]' or region <> btrim(region) or region = '';

insert into customers.region (key, name_zh, name_en, position)
select region, region, region, row_number() over (order by region)
  from (select distinct region from customers.customer where region is not null) written;

alter table customers.customer
    add constraint customer_region_is_listed foreign key (region) references customers.region (key);

comment on column customers.customer.region is 'Key of a region.';
