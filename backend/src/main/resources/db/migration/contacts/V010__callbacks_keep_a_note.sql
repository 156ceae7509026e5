-- What the agent wrote about a callback: what the customer said, what was promised.
alter table contacts.callback add column note text;
