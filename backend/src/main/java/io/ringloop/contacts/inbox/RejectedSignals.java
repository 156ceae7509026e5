package io.ringloop.contacts.inbox;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.contacts.store.InboxStore.Kept;
import io.ringloop.contacts.store.RejectedStore;
import io.ringloop.contacts.store.RejectedStore.Rejected;
import io.ringloop.shared.AfterCommit;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import io.ringloop.telephony.PbxEvents;
import io.ringloop.telephony.Unreadable;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What PBXs said and nobody could make anything of, and what somebody decided about it, on record. */
@Component
public class RejectedSignals {

    private static final Logger log = LoggerFactory.getLogger(RejectedSignals.class);
    private static final String SUBJECT = "signal";

    private final RejectedStore store;
    private final Reduction reduction;
    private final ReducerLoops loops;
    private final Archive archive;
    private final TransactionTemplate transaction;

    RejectedSignals(
            RejectedStore store,
            Reduction reduction,
            ReducerLoops loops,
            Archive archive,
            TransactionTemplate transaction) {
        this.store = store;
        this.reduction = reduction;
        this.loops = loops;
        this.archive = archive;
        this.transaction = transaction;
    }

    /** Which signal: the PBX, the connection, and its number on it. */
    public record SignalKey(String pbx, UUID epoch, long ordinal) {

        @Override
        public String toString() {
            return pbx + "/" + epoch + "/" + ordinal;
        }
    }

    /** The oldest first. */
    public Page<Rejected> list(@Nullable String cursor, int limit) {
        var rows = store.list(Cursor.parse(cursor, 4), limit + 1);
        return Page.of(rows, limit, row -> Cursor.of(row.rejectedAt(), row.pbx(), row.epoch(), row.ordinal()));
    }

    /**
     * Reduces a signal once more. If that fails it stays on the list.
     *
     * @throws ProblemException {@code signal-not-rejected}, {@code signal-unreadable}, {@code signal-refused-again}
     */
    public void retry(SignalKey key) {
        try {
            transaction.executeWithoutResult(status -> {
                var signal = take(key);
                if (PbxEvents.classOf(signal.type()) == Unreadable.class) {
                    throw new ProblemException("signal-unreadable");
                }
                reduction.again(key.pbx(), signal);
                archive.append(Fact.of("signal-retried", SUBJECT, key, Map.of("type", signal.type())));
                AfterCommit.run(() -> loops.wake(key.pbx()));
            });
        } catch (ProblemException refusal) {
            throw refusal;
        } catch (RuntimeException failed) {
            if (Failures.isPassing(failed)) {
                throw failed;
            }
            log.warn("Signal {} cannot be reduced now either", key, failed);
            throw new ProblemException("signal-refused-again", Map.of(), failed);
        }
    }

    /**
     * Takes a signal off the list; what the PBX said stays in the inbox.
     *
     * @param reason why nothing has to be made of it
     * @throws ProblemException {@code signal-not-rejected}
     */
    public void drop(SignalKey key, String reason) {
        transaction.executeWithoutResult(status -> {
            var signal = take(key);
            archive.append(
                    Fact.of("signal-dropped", SUBJECT, key, Map.of("type", signal.type(), "reason", reason.strip())));
        });
    }

    private Kept take(SignalKey key) {
        return store.take(key.pbx(), key.epoch(), key.ordinal())
                .orElseThrow(() -> new ProblemException("signal-not-rejected"));
    }
}
