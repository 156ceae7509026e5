create index contact_unit_customer on contacts.contact (unit_id, customer_id) where customer_id is not null and merged_into is null;
