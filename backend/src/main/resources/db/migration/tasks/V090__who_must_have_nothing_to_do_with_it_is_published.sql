create view tasks.v_exclusion as
    select staff_id, business_key from tasks.exclusion where element_id = '';

comment on view tasks.v_exclusion is 'Published for archive: who must have nothing at all to do with a thing.';
