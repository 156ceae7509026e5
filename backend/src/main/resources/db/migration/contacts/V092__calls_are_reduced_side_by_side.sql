-- Signals that are reduced while earlier ones of their batch are not yet. Nearly always empty.
create table contacts.reduced_ahead (
    pbx      text     not null,
    epoch    uuid     not null,
    ordinals bigint[] not null,
    last     bigint   not null,
    primary key (pbx, epoch, last)
);
