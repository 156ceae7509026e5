package io.ringloop.backups.copying;

import io.ringloop.backups.copying.Manifest.Migration;
import io.ringloop.backups.copying.Manifest.Partition;
import io.ringloop.backups.copying.Manifest.Sequence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a database consists of, besides what the migrations make. */
final class Structure {

    static final String HISTORY = "schema_history";

    private static final String OURS = " n.nspname !~ '^pg_' and n.nspname <> 'information_schema' ";

    private final Connection connection;

    Structure(Connection connection) {
        this.connection = connection;
    }

    /** A table whose rows are copied. */
    record Source(String schema, String name, List<String> columns) {}

    /** A foreign key, with the words that make it again. */
    record Reference(String table, String name, String definition) {}

    boolean empty() throws SQLException {
        return rows(
                        "select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and"
                                + OURS + "limit 1",
                        row -> true)
                .isEmpty();
    }

    long bytes() throws SQLException {
        return rows("select pg_database_size(current_database())", row -> row.getLong(1))
                .get(0);
    }

    /** All but the histories of the migrations. Ids of transactions (xid8) mean nothing in another database: there they are new. */
    List<Source> tables() throws SQLException {
        return rows(
                """
                        select n.nspname, c.relname,
                               array(select a.attname::text from pg_attribute a
                                      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                                        and a.atttypid <> 'xid8'::regtype
                                      order by a.attnum) as columns
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'r' and c.relname <> '%s' and %s
                         order by n.nspname, c.relname
                        """.formatted(HISTORY, OURS),
                row -> new Source(row.getString(1), row.getString(2), List.of((String[])
                        row.getArray("columns").getArray())));
    }

    List<Migration> migrations() throws SQLException {
        var all = new ArrayList<Migration>();
        var schemas = rows(
                "select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and c.relname = '"
                        + HISTORY + "' and" + OURS + "order by 1",
                row -> row.getString(1));
        for (var schema : schemas) {
            all.addAll(rows(
                    "select version, checksum from " + quoted(schema, HISTORY)
                            + " where success and version is not null and type = 'SQL' order by installed_rank",
                    row -> new Migration(schema, row.getString(1), row.getObject(2, Integer.class))));
        }
        return all;
    }

    List<Partition> partitions() throws SQLException {
        return rows(
                """
                        select n.nspname, c.relname, pn.nspname || '.' || pc.relname, pg_get_expr(c.relpartbound, c.oid)
                          from pg_class c
                               join pg_namespace n on n.oid = c.relnamespace
                               join pg_inherits i on i.inhrelid = c.oid
                               join pg_class pc on pc.oid = i.inhparent
                               join pg_namespace pn on pn.oid = pc.relnamespace
                         where c.relispartition and c.relkind = 'r' and %s
                         order by 1, 2
                        """.formatted(OURS),
                row -> new Partition(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    List<Sequence> sequences() throws SQLException {
        var known = rows(
                """
                        select n.nspname, c.relname, format_type(s.seqtypid, null), s.seqstart, s.seqmin, s.seqmax, s.seqincrement, s.seqcycle
                          from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
                         where %s
                         order by 1, 2
                        """.formatted(OURS),
                row -> new Sequence(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getBoolean(8),
                        0,
                        false));
        var all = new ArrayList<Sequence>();
        for (var one : known) {
            all.add(rows(
                            "select last_value, is_called from " + quoted(one.schema(), one.name()),
                            row -> new Sequence(
                                    one.schema(),
                                    one.name(),
                                    one.type(),
                                    one.start(),
                                    one.least(),
                                    one.most(),
                                    one.step(),
                                    one.cycle(),
                                    row.getLong(1),
                                    row.getBoolean(2)))
                    .get(0));
        }
        return all;
    }

    /** With {@code search_path} empty the names carry their schemas. */
    List<Reference> references() throws SQLException {
        return rows("""
                        select k.conrelid::regclass::text, k.conname, pg_get_constraintdef(k.oid)
                          from pg_constraint k join pg_namespace n on n.oid = k.connamespace
                         where k.contype = 'f' and k.conparentid = 0 and %s
                        """.formatted(OURS), row -> new Reference(row.getString(1), row.getString(2), row.getString(3)));
    }

    static String quoted(String schema, String name) {
        return quoted(schema) + "." + quoted(name);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Reads a row. */
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Reading<T> reading) throws SQLException {
        var all = new ArrayList<T>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                all.add(reading.read(result));
            }
        }
        return all;
    }
}
