package io.ringloop.archive;

import io.ringloop.archive.proof.AnchorFile;
import io.ringloop.archive.proof.Finding;
import io.ringloop.archive.proof.Verification;
import io.ringloop.archive.proof.Verified;
import io.ringloop.archive.store.ChainStore;
import io.ringloop.archive.store.SealStore;
import io.ringloop.shared.StartRefused;
import io.ringloop.shared.database.ConsoleDatabase;
import io.ringloop.shared.database.DatabaseAccess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** {@code verify-audit} on the command line, also while the application runs: goes through the whole trail and names what is not as it was. */
public final class VerifyCommand {

    private static final String WORD = "verify-audit";

    private final ConsoleDatabase database;
    private final PrintStream out;

    public VerifyCommand(Map<String, String> settings, PrintStream out) {
        this.database = new ConsoleDatabase(settings);
        this.out = out;
    }

    /** For the person at the console: with the environment's settings, and without the log of every library. */
    public static VerifyCommand atTheConsole() {
        LoggingSystem.get(VerifyCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        return new VerifyCommand(System.getenv(), System.out);
    }

    /** Whether the words on the command line are for this one. */
    public static boolean knows(String[] words) {
        return words.length > 0 && words[0].equals(WORD);
    }

    /**
     * @param words optionally the file of anchors to compare with
     * @return 0 when the trail is as it was sealed, 1 when it is not, 2 when it could not be looked at
     */
    public int run(String[] words) {
        try {
            var file = words.length > 1
                    ? Path.of(words[1])
                    : AnchorFile.path(database.setting("RINGLOOP_ARCHIVE_ANCHOR_FILE", ""), database.var());
            return told(database.use(true, access -> verify(access, new AnchorFile(file))), file);
        } catch (StartRefused refused) {
            out.println(refused.getMessage() + System.lineSeparator() + refused.advice());
        } catch (IOException failed) {
            out.println(failed.getMessage());
        }
        return 2;
    }

    private static Verified verify(DatabaseAccess access, AnchorFile anchors) {
        var source = new SingleConnectionDataSource(access.url(), access.user(), access.password(), true);
        try {
            var jdbc = JdbcClient.create(source);
            return new Verification(new SealStore(jdbc), new ChainStore(jdbc), anchors, Clock.systemUTC()).run();
        } finally {
            source.destroy();
        }
    }

    private int told(Verified verified, Path file) {
        out.println(verified.facts() + " facts in " + verified.blocks() + " blocks looked at; anchored in " + file
                + " up to block " + verified.anchored());
        var head = verified.head();
        if (head != null) {
            out.println("Head: block " + head.number() + ", " + head.hash() + ", sealed at " + head.sealedAt());
        }
        verified.findings().forEach(finding -> out.println(line(finding)));
        out.println(verified.intact() ? "The trail is as it was sealed." : "THE TRAIL IS NOT AS IT WAS SEALED.");
        return verified.intact() ? 0 : 1;
    }

    private static String line(Finding finding) {
        return finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + (finding.block() == null ? "" : " block " + finding.block())
                + (finding.factId() == null ? "" : " fact " + finding.factId());
    }
}
