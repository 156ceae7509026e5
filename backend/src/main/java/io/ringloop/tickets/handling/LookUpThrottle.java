package io.ringloop.tickets.handling;

import io.ringloop.shared.Networks;
import io.ringloop.shared.ProblemException;
import io.ringloop.tickets.store.LookUpStore;
import java.time.Duration;
import java.util.Map;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts who looks up tickets, per number and per address, on all nodes together. Whether there is such a ticket plays no part. */
@Component
class LookUpThrottle {

    private static final Logger log = LoggerFactory.getLogger(LookUpThrottle.class);

    private static final Duration WINDOW = Duration.ofMinutes(15);

    /** What is counted, and how often it may be done within the window; to be confirmed. */
    enum Kind {
        CODE(5, 30),
        LOOK(10, 30);

        private final int perNumber;
        private final int perAddress;

        Kind(int perNumber, int perAddress) {
            this.perNumber = perNumber;
            this.perAddress = perAddress;
        }
    }

    private final TicketBook book;
    private final LookUpStore store;

    LookUpThrottle(TicketBook book, LookUpStore store) {
        this.book = book;
        this.store = store;
    }

    /**
     * Spends one attempt before anything is checked. The caller's transaction is committed with the refusal, so that it counts
     * whatever comes of it; attempts at the same time count one after the other.
     *
     * @throws ProblemException {@code too-many-attempts}
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = ProblemException.class)
    public void spend(Kind kind, String number, String address) {
        spend(kind + " address " + Networks.of(address), kind.perAddress);
        spend(kind + " number " + number, kind.perNumber);
    }

    @Scheduled(cron = "0 47 * * * *", zone = "UTC")
    @SchedulerLock(name = "ticket-look-ups", lockAtMostFor = "PT5M")
    @Transactional
    public void forget() {
        log.debug("Forgot {} look-ups", store.forget(book.now().minus(WINDOW)));
    }

    private void spend(String key, int most) {
        var now = book.now();
        var asked = store.asked(Digests.sha256(key), now, now.minus(WINDOW));
        if (asked.times() > most) {
            var wait = Duration.between(now, asked.since().plus(WINDOW));
            throw new ProblemException("too-many-attempts", Map.of("seconds", Math.max(1, wait.toSeconds())));
        }
    }
}
