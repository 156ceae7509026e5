package io.ringloop.backups;

import io.ringloop.backups.copying.BackupMaker;
import io.ringloop.backups.store.BackupRunStore;
import io.ringloop.shared.Ids;
import io.ringloop.shared.RingloopSettings;
import io.ringloop.shared.database.DatabaseAccess;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes backups and says how they stand. */
@Component
public class Backups {

    private static final Logger log = LoggerFactory.getLogger(Backups.class);

    private final BackupSettings settings;
    private final BackupRunStore runs;
    private final BackupMaker maker;
    private final Clock clock;

    @Autowired
    Backups(
            BackupSettings settings,
            RingloopSettings ringloop,
            DatabaseAccess access,
            BackupRunStore runs,
            Clock clock) {
        this(settings, runs, BackupMaker.of(access, ringloop.var(), clock), clock);
    }

    Backups(BackupSettings settings, BackupRunStore runs, BackupMaker maker, Clock clock) {
        this.settings = settings;
        this.runs = runs;
        this.maker = maker;
        this.clock = clock;
    }

    /**
     * Makes one now and lets go of those that are too many.
     *
     * @throws BackupRefused when it cannot be made; that is on record, and older ones stay
     */
    public BackupRun make(Path folder, int keep) {
        var run = BackupRun.started(Ids.next(), clock.instant());
        runs.insert(run);
        try {
            var made = maker.make(folder, keep);
            run = run.done(clock.instant(), made.name(), made.tables(), made.rows(), made.files(), made.bytes());
            log.info(
                    "Backup {}: {} rows of {} tables, {} files", made.name(), made.rows(), made.tables(), made.files());
            return run;
        } catch (RuntimeException failed) {
            run = run.failed(clock.instant(), failed instanceof BackupRefused refused ? refused.code() : "failed");
            log.error("No backup was made", failed);
            throw failed;
        } finally {
            runs.update(run);
        }
    }

    /** The daily one, if they are on. */
    void daily() {
        if (settings.on()) {
            make(settings.path(), settings.keep());
        }
    }

    public BackupState state() {
        var last = runs.last("done").orElse(null);
        var failed = runs.last("failed")
                .filter(run -> last == null || run.startedAt().isAfter(last.startedAt()))
                .orElse(null);
        var ended = last == null ? null : last.endedAt();
        var recent = ended != null && !ended.plus(settings.lateAfter()).isBefore(clock.instant());
        return new BackupState(
                settings.on(), settings.keep(), settings.lateAfter().toHours(), settings.on() && !recent, last, failed);
    }
}
