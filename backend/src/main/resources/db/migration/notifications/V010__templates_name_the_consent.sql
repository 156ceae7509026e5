alter table notifications.template
    add column consent text not null default 'promotion' check (consent in ('promotion', 'survey'));

comment on column notifications.template.consent is 'What a customer must have agreed to, on the channel of the notice, before one of purpose "other" is sent.';
