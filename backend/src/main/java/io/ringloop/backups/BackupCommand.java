package io.ringloop.backups;

import io.ringloop.backups.copying.BackupMaker;
import io.ringloop.backups.copying.Restoration;
import io.ringloop.backups.store.BackupRunStore;
import io.ringloop.shared.StartRefused;
import io.ringloop.shared.database.ConsoleDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * {@code backup FOLDER} and {@code restore BACKUP} on the command line, without the application: a backup also while it runs, a restore only
 * while it does not. Settings are those of the application, as environment variables.
 */
public final class BackupCommand {

    private static final String BACKUP = "backup";
    private static final String RESTORE = "restore";

    private final ConsoleDatabase database;
    private final PrintStream out;

    BackupCommand(Map<String, String> settings, PrintStream out) {
        this.database = new ConsoleDatabase(settings);
        this.out = out;
    }

    /** For the person at the console: with the environment's settings, and without the log of every library. */
    public static BackupCommand atTheConsole() {
        LoggingSystem.get(BackupCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        return new BackupCommand(System.getenv(), System.out);
    }

    /** Whether the words on the command line are for this one. */
    public static boolean knows(String[] words) {
        return words.length > 0 && List.of(BACKUP, RESTORE).contains(words[0]);
    }

    /** @return 0 when it was done, 1 when it was refused: why stands in the output */
    public int run(String[] words) {
        try {
            if (words.length != 2) {
                throw new BackupRefused(
                        "failed", "'" + words[0] + "' needs one folder.", "./ringloop --help says which.");
            }
            var folder = Path.of(words[1]).toAbsolutePath();
            if (words[0].equals(BACKUP)) {
                backup(folder);
            } else {
                restore(folder);
            }
            return 0;
        } catch (BackupRefused refused) {
            out.println(refused.getMessage() + System.lineSeparator() + refused.advice());
        } catch (StartRefused refused) {
            out.println(refused.getMessage() + System.lineSeparator() + refused.advice());
        } catch (IOException failed) {
            out.println(failed.getMessage());
        }
        return 1;
    }

    private void backup(Path folder) throws IOException {
        var clock = Clock.systemUTC();
        var keep = Integer.parseInt(database.setting("RINGLOOP_BACKUP_KEEP", "7"));
        var made = database.use(
                true,
                access -> new Backups(
                                new BackupSettings("", keep, Duration.ZERO),
                                BackupRunStore.of(access),
                                BackupMaker.of(access, database.var(), clock),
                                clock)
                        .make(folder, keep));
        out.println("Backup " + folder.resolve(String.valueOf(made.name())));
        out.println(made.rows() + " rows of " + made.tables() + " tables, " + made.files() + " files, " + made.bytes()
                + " bytes");
        out.println("Keep the master key of the personal data apart from it: " + keyIs());
    }

    private void restore(Path backup) throws IOException {
        var restored = database.use(false, access -> new Restoration(access, database.var()).restore(backup));
        out.println("Restored as of " + restored.at() + ": " + restored.rows() + " rows of " + restored.tables()
                + " tables, " + restored.files() + " files; counted and compared");
        out.println("Before you start Ringloop, put the master key back: " + keyIs());
    }

    private String keyIs() {
        return database.setting("RINGLOOP_ARCHIVE_MASTER_KEY", "").isBlank()
                ? database.var().resolve("keys/archive.key").toString()
                : "RINGLOOP_ARCHIVE_MASTER_KEY";
    }
}
