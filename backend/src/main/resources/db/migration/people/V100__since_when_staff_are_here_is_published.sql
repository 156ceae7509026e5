create view people.v_staff_since as
    select id as staff_id, created_at as since from people.staff;

comment on view people.v_staff_since is 'Published for quality: since when somebody has an account. Nobody records when they were hired.';
