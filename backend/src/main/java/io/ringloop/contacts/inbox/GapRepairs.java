package io.ringloop.contacts.inbox;

import io.ringloop.contacts.store.LinkStore;
import io.ringloop.contacts.store.LinkStore.UnobservedRow;
import io.ringloop.telephony.PbxRecords;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sees that every gap is repaired from the PBX's own records, where they can be read. It looks again and again, so that neither a restart nor records that
 * are away for a while leave a gap open.
 */
@Component
class GapRepairs {

    private static final Logger log = LoggerFactory.getLogger(GapRepairs.class);

    /** The snapshot that follows a gap is reduced first, so that calls that go on are known. */
    private static final Duration SETTLE = Duration.ofSeconds(5);

    /** Older records are hardly kept. */
    private static final Duration OLDEST = Duration.ofDays(7);

    private final PbxSettings settings;
    private final GapRepair repair;
    private final LinkStore links;
    private final Clock clock;

    GapRepairs(PbxSettings settings, GapRepair repair, LinkStore links, Clock clock) {
        this.settings = settings;
        this.repair = repair;
        this.links = links;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    @SchedulerLock(name = "contacts-gap-repairs", lockAtMostFor = "PT10M")
    public void repairGaps() {
        var records = settings.records();
        if (records.isPresent()) {
            var now = clock.instant();
            links.unrepaired(settings.name(), now.minus(OLDEST), now.minus(SETTLE))
                    .forEach(gap -> tryRepair(gap, records.get()));
        }
    }

    private void tryRepair(UnobservedRow gap, PbxRecords records) {
        try {
            var to = Objects.requireNonNull(gap.to());
            var calls = repair.repair(gap.pbx(), gap.from(), to, records, settings.recordNames());
            links.repaired(gap.id(), settings.recordNames(), calls, clock.instant());
            log.info("Gap of {} from {} to {}: {} calls repaired from its records", gap.pbx(), gap.from(), to, calls);
        } catch (IOException | RuntimeException unreadable) {
            log.warn(
                    "The records of {} tell nothing yet of the gap from {}: {}",
                    gap.pbx(),
                    gap.from(),
                    unreadable.toString());
        }
    }
}
