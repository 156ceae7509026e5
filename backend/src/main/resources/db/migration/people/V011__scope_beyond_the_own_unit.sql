alter table people.staff add column further_units uuid[] not null default '{}';

comment on column people.staff.roles is 'Given and taken by a change of access only, see people.StaffAccess.';
comment on column people.staff.further_units is 'Units whose data a leader sees besides those of the own unit; given and taken by a change of access only.';
