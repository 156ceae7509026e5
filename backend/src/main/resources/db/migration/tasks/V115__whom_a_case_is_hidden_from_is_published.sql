comment on view tasks.v_exclusion is 'Published for archive, cases and customers: who must have nothing at all to do with a thing.';
