package io.ringloop.files;

import io.ringloop.files.store.Blobs;
import io.ringloop.files.store.FileStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes files that nobody attached within a day, and bytes that belong to no file; one node at a time. */
@Component
class FileCleaning {

    private static final Logger log = LoggerFactory.getLogger(FileCleaning.class);
    private static final Duration KEEP_UNATTACHED = Duration.ofDays(1);
    private static final int AT_ONCE = 500;

    private final FileStore store;
    private final Blobs blobs;
    private final Files files;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileCleaning(
            FileStore store,
            Blobs blobs,
            Files files,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.blobs = blobs;
        this.files = files;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "0 47 * * * *", zone = "UTC")
    @SchedulerLock(name = "files-clean", lockAtMostFor = "PT30M")
    public void clean() throws IOException {
        var before = clock.instant().minus(KEEP_UNATTACHED);
        List<StoredFile> dropped;
        do {
            dropped = transaction.execute(status -> {
                var gone = store.dropUnattached(before, AT_ONCE);
                gone.forEach(file -> events.publishEvent(new FileEvent.FileDropped(file)));
                return gone;
            });
            // Only after the commit: a row without its bytes would be a loss, bytes without a row are found below.
            dropped.forEach(file -> files.remove(file.id()));
        } while (dropped.size() == AT_ONCE);
        var old = new ArrayList<UUID>();
        blobs.forEachBefore(before, id -> {
            old.add(id);
            if (old.size() == AT_ONCE) {
                removeUnknown(old);
            }
        });
        removeUnknown(old);
    }

    private void removeUnknown(List<UUID> ids) {
        var known = store.known(ids);
        ids.stream().filter(id -> !known.contains(id)).forEach(id -> {
            log.info("Removing bytes {} that belong to no file", id);
            files.remove(new FileId(id));
        });
        ids.clear();
    }
}
