package io.ringloop.bench;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Multiplies rows inside the database: every copy gets its own ids, made from the original's id and a number. */
record RowCopier(JdbcClient database, int copies) {

    /** Copies the rows of {@code table} where {@code column = value}; {@code ids} are the text columns that hold ids. */
    void copy(String table, String column, String value, String... ids) {
        List<String> columns = database.sql(
                        "select column_name from information_schema.columns where table_name = ? and table_schema = 'public' order by 1")
                .param(table)
                .query(String.class)
                .list();
        List<String> idColumns = List.of(ids);
        String values = columns.stream()
                .map(name -> idColumns.contains(name) ? name + " || '-' || n" : name)
                .collect(Collectors.joining(", "));
        database.sql("insert into %s (%s) select %s from %s cross join generate_series(1, :copies) n where %s = :value"
                        .formatted(table, String.join(", ", columns), values, table, column))
                .param("copies", copies)
                .param("value", value)
                .update();
    }
}
