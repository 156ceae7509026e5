package io.ringloop.contacts.repair;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.contacts.Outcome;
import io.ringloop.contacts.store.LinkStore;
import io.ringloop.contacts.store.RepairStore;
import io.ringloop.shared.Ids;
import io.ringloop.telephony.PbxListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills a gap from the PBX's own queue log: calls nobody saw are taken in, and ends nobody saw are put right. */
@Component
public class QueueLogRepair {

    private static final Logger log = LoggerFactory.getLogger(QueueLogRepair.class);
    private static final String SOURCE = "queue_log";

    /** A call that was lost from sight may have joined long before the gap. */
    private static final Duration BEFORE = Duration.ofHours(4);

    /** The PBX's clock and ours may differ a little. */
    private static final Duration DRIFT = Duration.ofSeconds(5);

    private final RepairStore store;
    private final LinkStore links;
    private final Archive archive;
    private final TransactionTemplate transaction;
    private final Clock clock;

    QueueLogRepair(RepairStore store, LinkStore links, Archive archive, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.links = links;
        this.archive = archive;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Reads the log for the gap.
     *
     * @param inbox takes the calls that were not seen at all
     * @return how many calls were taken in or put right
     */
    public int repair(GapEnded gap, Path queueLog, PbxListener inbox) throws IOException {
        var calls = LoggedCall.of(linesOf(gap, queueLog)).values().stream()
                .filter(call -> call.outcome() != null && endedWithin(gap, call.endedAt()))
                .toList();
        var unseen = new LoggedEvents(gap.pbx(), Ids.next());
        var count = 0;
        for (var call : calls) {
            var known = store.outcome(gap.pbx(), call.callId());
            if (known.isEmpty()) {
                unseen.add(call);
                count++;
            } else if (known.get().outcome() == Outcome.UNOBSERVED) {
                putRight(known.get(), call);
                count++;
            }
        }
        if (!unseen.signals().isEmpty()) {
            inbox.received(unseen.signals());
        }
        var repaired = count;
        transaction.executeWithoutResult(
                status -> links.repaired(gap.unobservedId(), SOURCE, repaired, clock.instant()));
        log.info("Gap of {} from {} to {}: {} calls found in its queue log", gap.pbx(), gap.from(), gap.to(), count);
        return count;
    }

    private static boolean endedWithin(GapEnded gap, @Nullable Instant end) {
        return end != null
                && end.isAfter(gap.from().minus(DRIFT))
                && end.isBefore(gap.to().plus(DRIFT));
    }

    private void putRight(RepairStore.Known known, LoggedCall call) {
        transaction.executeWithoutResult(status -> {
            var outcome = call.outcome() == null ? Outcome.UNOBSERVED : call.outcome();
            store.putRight(known.contactId(), outcome.code(), call.answeredAt(), call.endedAt(), call.waitSeconds());
            archive.append(Fact.of(
                            "contact-repaired",
                            "contact",
                            known.contactId(),
                            Map.of("outcome", outcome.code(), "source", SOURCE))
                    .in(known.contactId()));
        });
    }

    private static List<QueueLogLine> linesOf(GapEnded gap, Path queueLog) throws IOException {
        try (var lines = Files.lines(queueLog, StandardCharsets.UTF_8)) {
            return lines.flatMap(line -> QueueLogLine.parse(line).stream())
                    .filter(line -> line.at().isAfter(gap.from().minus(BEFORE)))
                    .filter(line -> line.at().isBefore(gap.to().plus(DRIFT)))
                    .toList();
        }
    }
}
