alter table files.file alter column uploaded_by drop not null;
comment on column files.file.uploaded_by is 'Null: the house itself took it in, such as a recording.';
