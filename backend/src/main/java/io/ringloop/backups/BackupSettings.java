package io.ringloop.backups;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Daily backups.
 *
 * @param folder where they are put; empty: none are made by themselves
 * @param keep how many of them stay
 * @param lateAfter so long after the last one a warning is shown
 */
@ConfigurationProperties("ringloop.backup")
public record BackupSettings(
        @DefaultValue("") String folder,
        @DefaultValue("7") int keep,
        @DefaultValue("26h") Duration lateAfter) {

    boolean on() {
        return !folder.isBlank();
    }

    Path path() {
        return Path.of(folder);
    }
}
