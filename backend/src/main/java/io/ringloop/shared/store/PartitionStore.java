package io.ringloop.shared.store;

import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes monthly partitions. */
@Component
public class PartitionStore {

    private static final Pattern TABLE = Pattern.compile("[a-z_]+\\.[a-z_]+");

    private final JdbcClient jdbc;

    PartitionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void create(String table, YearMonth month) {
        if (!TABLE.matcher(table).matches()) {
            throw new IllegalArgumentException("not a table name with its schema: " + table);
        }
        var name = String.format(Locale.ROOT, "%s_%04d_%02d", table, month.getYear(), month.getMonthValue());
        jdbc.sql(
                        "create table if not exists %s partition of %s for values from ('%s-01 00:00:00Z') to ('%s-01 00:00:00Z')"
                                .formatted(name, table, month, month.plusMonths(1)))
                .update();
    }
}
