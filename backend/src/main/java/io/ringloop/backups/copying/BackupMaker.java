package io.ringloop.backups.copying;

import io.ringloop.backups.BackupRefused;
import io.ringloop.backups.copying.Manifest.Table;
import io.ringloop.shared.database.DatabaseAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;

/**
 * Makes a backup while everything runs: all tables as they were at one moment, then the files, of which none that a row names can be missing
 * unless it was deleted since. The master key is no part of it: who has both can read everything.
 */
public final class BackupMaker {

    private static final long MEGABYTE = 1 << 20;

    /** What is left free besides. */
    private static final long SPARE = 100 * MEGABYTE;

    private final DatabaseAccess access;
    private final Path blobs;
    private final Clock clock;
    private final Room room;

    /** How much may still be written where a path lies, in bytes. */
    public interface Room {
        long free(Path path) throws IOException;
    }

    /** What was made. */
    public record Made(String name, int tables, long rows, int files, long bytes) {}

    public BackupMaker(DatabaseAccess access, Path var, Clock clock, Room room) {
        this.access = access;
        this.blobs = var.resolve("files");
        this.clock = clock;
        this.room = room;
    }

    public static BackupMaker of(DatabaseAccess access, Path var, Clock clock) {
        return new BackupMaker(
                access, var, clock, path -> Files.getFileStore(path).getUsableSpace());
    }

    /**
     * Makes a backup in a folder of its own, which gets its name when it is whole, and deletes the oldest above the number to keep.
     *
     * @throws BackupRefused {@code disk-short}, {@code folder-unusable}, {@code failed}; nothing is left of it then
     */
    public Made make(Path folder, int keep) {
        var backups = new BackupFolder(folder);
        var part = backups.begin(clock.instant());
        try (var connection = access.connect("backup")) {
            refuseWithoutRoom(folder, new Structure(connection).bytes() + BlobCopies.bytes(blobs));
            var manifest = copy(connection, part);
            manifest.write(part);
            var name = backups.finish(part);
            backups.keep(keep);
            var bytes = manifest.tables().stream().mapToLong(Table::bytes).sum()
                    + manifest.files().stream().mapToLong(Manifest.Blob::bytes).sum();
            return new Made(
                    name,
                    manifest.tables().size(),
                    manifest.rows(),
                    manifest.files().size(),
                    bytes);
        } catch (SQLException | IOException failed) {
            throw new BackupRefused(
                    "failed",
                    "The backup was broken off: " + failed.getMessage(),
                    "Nothing was changed; older backups are untouched.",
                    failed);
        } finally {
            backups.forget(part);
        }
    }

    private Manifest copy(Connection connection, Path part) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var structure = new Structure(connection);
        var copies = new TableCopies(connection);
        var migrations = structure.migrations();
        var tables = new ArrayList<Table>();
        for (var source : structure.tables()) {
            tables.add(copies.out(source, part));
        }
        var partitions = structure.partitions();
        // Sequences know no transaction: read last, they are at least as far as the rows.
        var sequences = structure.sequences();
        connection.rollback();
        return new Manifest(
                Manifest.FORMAT,
                clock.instant().toString(),
                migrations,
                partitions,
                sequences,
                tables,
                BlobCopies.out(blobs, part));
    }

    private void refuseWithoutRoom(Path folder, long needed) throws IOException {
        var free = room.free(folder);
        if (free < needed + SPARE) {
            throw new BackupRefused(
                    "disk-short",
                    "Only " + free / MEGABYTE + " MB are free where " + folder + " lies; the backup may need "
                            + (needed + SPARE) / MEGABYTE + " MB.",
                    "Free some space, or choose another folder.");
        }
    }
}
