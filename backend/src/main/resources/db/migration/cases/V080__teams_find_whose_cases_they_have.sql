create index case_unit_customer on cases.case_file (unit_id, customer_id) where customer_id is not null;
create index case_owner_customer on cases.case_file (owner_id, customer_id) where customer_id is not null;
