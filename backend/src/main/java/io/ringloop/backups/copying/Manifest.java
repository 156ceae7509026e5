package io.ringloop.backups.copying;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.ringloop.backups.BackupRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds. It lies beside the copies as {@code manifest.json}, and its own SHA-256 in {@code manifest.sha256}.
 *
 * @param format of the backup; this program reads its own only
 * @param at when it was made, in ISO 8601
 */
public record Manifest(
        int format,
        String at,
        List<Migration> migrations,
        List<Partition> partitions,
        List<Sequence> sequences,
        List<Table> tables,
        List<Blob> files) {

    static final int FORMAT = 1;

    private static final String NAME = "manifest.json";
    private static final String SUM = "manifest.sha256";
    private static final String AGAIN = "Take another backup: this one cannot be relied on.";

    /** A migration that had been run; databases are the same when these are. */
    public record Migration(
            String schema, String version, @Nullable Integer checksum) {}

    /** A partition made while the application ran. */
    public record Partition(String schema, String name, String parent, String bound) {}

    /** A sequence, also one made while the application ran. */
    public record Sequence(
            String schema,
            String name,
            String type,
            long start,
            long least,
            long most,
            long step,
            boolean cycle,
            long last,
            boolean called) {}

    /**
     * The rows of a table.
     *
     * @param columns those that were copied: generated ones are not, and none that only means something in the database it came from
     * @param sum see {@link RowSum}
     * @param sha256 of the file
     */
    public record Table(
            String schema,
            String name,
            List<String> columns,
            long rows,
            String sum,
            String file,
            long bytes,
            String sha256) {}

    /** A file of the file store, sealed as it lies there. */
    public record Blob(String path, long bytes, String sha256) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    void write(Path folder) throws IOException {
        var text = mapper().writeValueAsBytes(this);
        Files.write(folder.resolve(NAME), text);
        Files.writeString(folder.resolve(SUM), Sums.of(text));
    }

    /** @throws BackupRefused {@code damaged}, {@code other-version} */
    static Manifest read(Path folder) {
        try {
            var text = Files.readAllBytes(folder.resolve(NAME));
            if (!Sums.of(text).equals(Files.readString(folder.resolve(SUM)).strip())) {
                throw new BackupRefused("damaged", "The manifest of " + folder + " was changed.", AGAIN);
            }
            var manifest = mapper().readValue(text, Manifest.class);
            if (manifest.format() != FORMAT) {
                throw new BackupRefused(
                        "other-version",
                        "The backup in " + folder + " has format " + manifest.format() + ", this program reads "
                                + FORMAT + ".",
                        "Restore it with the version of Ringloop that made it.");
            }
            return manifest;
        } catch (IOException unreadable) {
            throw new BackupRefused("damaged", "There is no readable backup in " + folder + ".", AGAIN, unreadable);
        }
    }

    private static ObjectMapper mapper() {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    }
}
