create table tasks.exclusion (
    business_key uuid not null,
    element_id   text not null default '',
    staff_id     uuid not null,
    primary key (staff_id, business_key, element_id)
);
create index exclusion_business_key on tasks.exclusion (business_key);

comment on table tasks.exclusion is 'Who must neither see, take nor get tasks about a thing: a conflict of interest, or four eyes on one decision. Says the owner of the process.';
comment on column tasks.exclusion.element_id is 'One step only; empty: all of them.';
