package io.ringloop.shared.store;

import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes monthly partitions. */
@Component
public class PartitionStore {

    private static final Pattern TABLE = Pattern.compile("[a-z_]+\\.[a-z_]+");

    private final JdbcClient jdbc;

    PartitionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the partition unless it exists, with the statement triggers of its table, which PostgreSQL does not hand down. */
    @Transactional
    public void create(String table, YearMonth month) {
        if (!TABLE.matcher(table).matches()) {
            throw new IllegalArgumentException("not a table name with its schema: " + table);
        }
        var name = String.format(Locale.ROOT, "%s_%04d_%02d", table, month.getYear(), month.getMonthValue());
        jdbc.sql(
                        "create table if not exists %s partition of %s for values from ('%s-01 00:00:00Z') to ('%s-01 00:00:00Z')"
                                .formatted(name, table, month, month.plusMonths(1)))
                .update();
        handDownTriggers(table, name);
    }

    private void handDownTriggers(String table, String partition) {
        var missing = jdbc.sql("""
                        select replace(pg_get_triggerdef(own.oid), ' ON ' || :table || ' ', ' ON ' || :partition || ' ')
                          from pg_trigger own
                         where own.tgrelid = :table::regclass and not own.tgisinternal and (own.tgtype & 1) = 0
                           and not exists (select from pg_trigger has
                                            where has.tgrelid = :partition::regclass and has.tgname = own.tgname)
                        """)
                .param("table", table)
                .param("partition", partition)
                .query(String.class)
                .list();
        missing.forEach(definition -> jdbc.sql(definition).update());
    }
}
