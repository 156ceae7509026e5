alter table people.staff add column mail text check (mail like '%_@_%');

comment on column people.staff.mail is 'Where notices go besides the application; a shared mailbox may belong to several.';
