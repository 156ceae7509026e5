package io.ringloop.backups;

import org.jspecify.annotations.Nullable;

/**
 * How the backups stand.
 *
 * @param on whether they are made by themselves, every day
 * @param keep how many stay
 * @param lateAfterHours when the last one counts as too old
 * @param late they are on, and there is none that is recent enough
 * @param last the latest that was finished
 * @param failed the latest that failed, if none was finished since
 */
public record BackupState(
        boolean on,
        int keep,
        long lateAfterHours,
        boolean late,
        @Nullable BackupRun last,
        @Nullable BackupRun failed) {}
