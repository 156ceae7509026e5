package io.ringloop.backups.copying;

import io.ringloop.backups.copying.Manifest.Table;
import io.ringloop.backups.copying.Structure.Source;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Rows of tables as COPY writes them in text, compressed: readable by every version of PostgreSQL. */
final class TableCopies {

    private static final String FOLDER = "tables";

    private final CopyManager copies;

    TableCopies(Connection connection) throws SQLException {
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    Table out(Source source, Path backup) throws SQLException, IOException {
        var name = FOLDER + "/" + source.schema() + "." + source.name() + ".copy.gz";
        var file = backup.resolve(name);
        Files.createDirectories(file.getParent());
        var digest = Sums.digest();
        RowSum sum;
        try (var out = new GZIPOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest))) {
            sum = read(source.schema(), source.name(), source.columns(), out);
        }
        return new Table(
                source.schema(),
                source.name(),
                source.columns(),
                sum.rows(),
                sum.text(),
                name,
                Files.size(file),
                Sums.text(digest));
    }

    void in(Table table, Path backup) throws SQLException, IOException {
        try (var rows =
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(backup.resolve(table.file()))))) {
            copies.copyIn("copy " + what(table.schema(), table.name(), table.columns()) + " from stdin", rows);
        }
    }

    /** The rows that a table has now. */
    RowSum sum(Table table) throws SQLException, IOException {
        return read(table.schema(), table.name(), table.columns(), OutputStream.nullOutputStream());
    }

    private RowSum read(String schema, String name, List<String> columns, OutputStream out)
            throws SQLException, IOException {
        var sum = new RowSum();
        var reading = copies.copyOut("copy " + what(schema, name, columns) + " to stdout");
        try {
            byte[] row;
            while ((row = reading.readFromCopy()) != null) {
                sum.add(row);
                out.write(row);
            }
        } finally {
            if (reading.isActive()) {
                reading.cancelCopy();
            }
        }
        return sum;
    }

    private static String what(String schema, String name, List<String> columns) {
        return Structure.quoted(schema, name)
                + columns.stream().map(Structure::quoted).collect(Collectors.joining(", ", " (", ")"));
    }
}
