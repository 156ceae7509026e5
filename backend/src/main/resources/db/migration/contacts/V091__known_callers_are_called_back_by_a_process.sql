alter table contacts.callback
    add column customer_id uuid,
    add column ordered_id uuid,
    drop constraint callback_closed_as_check,
    add constraint callback_closed_as_check
        check (closed_as in ('reached', 'refused', 'wrongNumber', 'gaveUp', 'calledOff', 'ended'));
create index callback_of_customer on contacts.callback (customer_id) where closed_at is null;
create index callback_ordered on contacts.callback (ordered_id) where closed_at is null;

comment on column contacts.callback.ordered_id is 'The callback by which a known customer is called; absent where the number is all we know, and the process of the contact sees to it.';
comment on column contacts.callback.closed_as is 'What came of it; ended: the callback that was ordered tells what.';
