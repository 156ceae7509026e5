package io.ringloop.customers.store;

import io.ringloop.customers.ChangeCause;
import io.ringloop.customers.ChangeRow;
import io.ringloop.customers.CustomerDiff.FieldChange;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code customers.change}; rows are only added. */
@Component
public class ChangeStore {

    private final JdbcClient jdbc;

    ChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID customer, FieldChange change, ChangeCause cause, @Nullable UUID actor, Instant now) {
        jdbc.sql("""
                        insert into customers.change (id, customer_id, at, actor, field, former, latter, cause)
                        values (:id, :customer, :at, :actor, :field, :former, :latter, :cause)
                        """)
                .param("id", Ids.next())
                .param("customer", customer)
                .param("at", Times.bind(now))
                .param("actor", actor)
                .param("field", change.field())
                .param("former", change.former())
                .param("latter", change.latter())
                .param("cause", cause.code())
                .update();
    }

    /** The latest first; ids grow with time. */
    public List<ChangeRow> page(UUID customer, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                        with recursive record as (
                            select :customer::uuid as id
                            union all
                            select c.id from customers.customer c join record on c.merged_into = record.id
                        )
                        select h.* from record cross join lateral (
                            select * from customers.change h
                             where h.customer_id = record.id and (:before::uuid is null or h.id < :before)
                             order by h.id desc limit :limit) h
                         order by h.id desc limit :limit
                        """)
                .param("customer", customer)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> new ChangeRow(
                        row.getObject("id", UUID.class),
                        Times.read(row, "at"),
                        row.getObject("actor", UUID.class),
                        row.getString("field"),
                        row.getString("former"),
                        row.getString("latter"),
                        row.getString("cause")))
                .list();
    }
}
