package io.ringloop.recordings.keeping;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.files.Files;
import io.ringloop.recordings.RecordingSettings;
import io.ringloop.recordings.store.TakeoverStore;
import io.ringloop.telephony.PbxRecordings;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** When recordings are taken over, given up and erased; one node at a time. */
@Component
@EnableConfigurationProperties(RecordingSettings.class)
public class RecordingSchedule {

    private static final int AT_ONCE = 200;

    private final ObjectProvider<PbxRecordings> sources;
    private final Takeover takeover;
    private final TakeoverStore store;
    private final Files files;
    private final Archive archive;
    private final TransactionTemplate transaction;
    private final RecordingSettings settings;
    private final Clock clock;

    RecordingSchedule(
            ObjectProvider<PbxRecordings> sources,
            Takeover takeover,
            TakeoverStore store,
            Files files,
            Archive archive,
            TransactionTemplate transaction,
            RecordingSettings settings,
            Clock clock) {
        this.sources = sources;
        this.takeover = takeover;
        this.store = store;
        this.files = files;
        this.archive = archive;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_000, initialDelay = 5_000)
    @SchedulerLock(name = "recordings-take-over", lockAtMostFor = "PT2M")
    public void takeOver() {
        sources.orderedStream().forEach(takeover::takeFrom);
    }

    @Scheduled(cron = "0 * * * * *", zone = "UTC")
    @SchedulerLock(name = "recordings-give-up", lockAtMostFor = "PT2M")
    @Transactional
    public void giveUp() {
        for (var missing : store.giveUp(clock.instant().minus(settings.missingAfter()))) {
            archive.append(Fact.of("recording-missing", "recording", missing.id(), Map.of())
                    .in(missing.contactId()));
        }
    }

    @Scheduled(cron = "0 37 2 * * *", zone = "UTC")
    @SchedulerLock(name = "recordings-erase", lockAtMostFor = "PT30M")
    public void erase() {
        var before = clock.instant().minus(settings.keep());
        for (var old = store.keptBefore(before, AT_ONCE); !old.isEmpty(); old = store.keptBefore(before, AT_ONCE)) {
            old.forEach(recording -> transaction.executeWithoutResult(status -> {
                if (store.erase(recording.id(), clock.instant())) {
                    files.erase(Objects.requireNonNull(recording.fileId()));
                    archive.append(Fact.of("recording-erased", "recording", recording.id(), Map.of())
                            .in(recording.contactId()));
                }
            }));
        }
    }
}
