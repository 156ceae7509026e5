alter table tickets.ticket add column informed_by text check (informed_by in ('message', 'call'));

comment on column tickets.ticket.informed_by is 'How the customer knew; null for tickets told before this was kept.';
