package io.ringloop.backups.copying;

import io.ringloop.backups.BackupRefused;
import io.ringloop.backups.copying.Manifest.Migration;
import io.ringloop.backups.copying.Manifest.Partition;
import io.ringloop.backups.copying.Manifest.Sequence;
import io.ringloop.shared.database.DatabaseAccess;
import io.ringloop.shared.database.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * Puts a backup back into an empty database and an empty file store. The migrations of this program must be those of the backup; they make the
 * database, then every row is put in, counted and summed up again, in one transaction: it holds all or nothing.
 */
public final class Restoration {

    private final DatabaseAccess access;
    private final Path blobs;

    public Restoration(DatabaseAccess access, Path var) {
        this.access = access;
        this.blobs = var.resolve("files");
    }

    /** What was put back. */
    public record Restored(String at, int tables, long rows, int files) {}

    /** @throws BackupRefused {@code damaged}, {@code not-empty}, {@code other-version}, {@code failed} */
    public Restored restore(Path backup) {
        var manifest = Manifest.read(backup);
        try (var connection = access.connect("restore")) {
            refuseDamaged(manifest, backup);
            refuseUsed(connection);
            refuseOtherVersion(manifest);
            Migrations.run(access);
            fill(connection, manifest, backup);
            BlobCopies.in(manifest.files(), backup, blobs);
            return new Restored(
                    manifest.at(),
                    manifest.tables().size(),
                    manifest.rows(),
                    manifest.files().size());
        } catch (SQLException | IOException failed) {
            throw new BackupRefused(
                    "failed",
                    "The backup could not be put back: " + failed.getMessage(),
                    "The database holds none of its rows. Empty it, mend the cause and try again.",
                    failed);
        }
    }

    private static void refuseDamaged(Manifest manifest, Path backup) throws IOException {
        for (var table : manifest.tables()) {
            refuseDamaged(backup.resolve(table.file()), table.sha256());
        }
        for (var blob : manifest.files()) {
            refuseDamaged(BlobCopies.copyOf(blob, backup), blob.sha256());
        }
    }

    private static void refuseDamaged(Path file, String sha256) throws IOException {
        if (!Files.exists(file) || !Sums.of(file).equals(sha256)) {
            throw new BackupRefused(
                    "damaged", file + " is missing or was changed.", "Take another backup; nothing was put back.");
        }
    }

    private void refuseUsed(Connection connection) throws SQLException, IOException {
        if (!new Structure(connection).empty()) {
            throw new BackupRefused(
                    "not-empty",
                    "The database at " + access.url() + " is not empty.",
                    "Restore into a new one; what is there is never overwritten.");
        }
        if (!BlobCopies.empty(blobs)) {
            throw new BackupRefused("not-empty", "There are files in " + blobs + ".", "Move them away.");
        }
    }

    private void refuseOtherVersion(Manifest manifest) {
        Set<Migration> ours = new HashSet<>();
        Migrations.pending(access).forEach(one -> ours.add(new Migration(one.schema(), one.version(), one.checksum())));
        if (!ours.equals(new HashSet<>(manifest.migrations()))) {
            throw new BackupRefused(
                    "other-version",
                    "The backup was made by another version of Ringloop.",
                    "Restore it with the version that made it, then take the new one.");
        }
    }

    private static void fill(Connection connection, Manifest manifest, Path backup) throws SQLException, IOException {
        connection.setAutoCommit(false);
        run(connection, "set local search_path = pg_catalog");
        var references = new Structure(connection).references();
        for (var reference : references) {
            run(
                    connection,
                    "alter table " + reference.table() + " drop constraint " + Structure.quoted(reference.name()));
        }
        for (var source : new Structure(connection).tables()) {
            clear(connection, Structure.quoted(source.schema(), source.name()));
        }
        for (var partition : manifest.partitions()) {
            make(connection, partition);
        }
        var copies = new TableCopies(connection);
        for (var table : manifest.tables()) {
            copies.in(table, backup);
            var sum = copies.sum(table);
            if (sum.rows() != table.rows() || !sum.text().equals(table.sum())) {
                throw new BackupRefused(
                        "failed",
                        "What was put into " + table.schema() + "." + table.name() + " is not what the backup holds.",
                        "The database holds none of its rows. Try another server, and tell us.");
            }
        }
        for (var sequence : manifest.sequences()) {
            make(connection, sequence);
        }
        for (var reference : references) {
            run(
                    connection,
                    "alter table " + reference.table() + " add constraint " + Structure.quoted(reference.name()) + " "
                            + reference.definition());
        }
        connection.commit();
        connection.setAutoCommit(true);
        run(connection, "analyze");
    }

    /** What the migrations put in, also where triggers refuse that; tables without rows are left as they are. */
    private static void clear(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1 from " + table + " limit 1")) {
            if (!rows.next()) {
                return;
            }
        }
        run(connection, "alter table " + table + " disable trigger user");
        run(connection, "truncate table " + table);
        run(connection, "alter table " + table + " enable trigger user");
    }

    /** With the triggers for whole statements, which PostgreSQL does not hand down. */
    private static void make(Connection connection, Partition partition) throws SQLException {
        var name = Structure.quoted(partition.schema(), partition.name());
        run(
                connection,
                "create table if not exists " + name + " partition of " + partition.parent() + " " + partition.bound());
        try (var missing = connection.prepareStatement("""
                select pg_get_triggerdef(own.oid) from pg_trigger own
                 where own.tgrelid = ?::regclass and not own.tgisinternal and (own.tgtype & 1) = 0
                   and not exists (select from pg_trigger has where has.tgrelid = ?::regclass and has.tgname = own.tgname)
                """)) {
            missing.setString(1, partition.parent());
            missing.setString(2, name);
            try (var definitions = missing.executeQuery()) {
                while (definitions.next()) {
                    run(
                            connection,
                            definitions.getString(1).replace(" ON " + partition.parent() + " ", " ON " + name + " "));
                }
            }
        }
    }

    private static void make(Connection connection, Sequence sequence) throws SQLException {
        var name = Structure.quoted(sequence.schema(), sequence.name());
        run(
                connection,
                "create sequence if not exists %s as %s increment by %d minvalue %d maxvalue %d start with %d %s"
                        .formatted(
                                name,
                                sequence.type(),
                                sequence.step(),
                                sequence.least(),
                                sequence.most(),
                                sequence.start(),
                                sequence.cycle() ? "cycle" : "no cycle"));
        try (var set = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            set.setString(1, name);
            set.setLong(2, sequence.last());
            set.setBoolean(3, sequence.called());
            set.executeQuery().close();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
