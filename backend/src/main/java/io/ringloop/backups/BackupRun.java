package io.ringloop.backups;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to make a backup.
 *
 * @param state {@code running}, {@code done} or {@code failed}
 * @param name the folder of the backup
 * @param rows of all tables
 * @param bytes what it takes on the disk
 * @param problem the code of a {@link BackupRefused}
 */
public record BackupRun(
        UUID id,
        Instant startedAt,
        @Nullable Instant endedAt,
        String state,
        @Nullable String name,
        int tables,
        long rows,
        int files,
        long bytes,
        @Nullable String problem) {

    static BackupRun started(UUID id, Instant at) {
        return new BackupRun(id, at, null, "running", null, 0, 0, 0, 0, null);
    }

    BackupRun done(Instant at, String name, int tables, long rows, int files, long bytes) {
        return new BackupRun(id, startedAt, at, "done", name, tables, rows, files, bytes, null);
    }

    BackupRun failed(Instant at, String problem) {
        return new BackupRun(id, startedAt, at, "failed", null, 0, 0, 0, 0, problem);
    }
}
