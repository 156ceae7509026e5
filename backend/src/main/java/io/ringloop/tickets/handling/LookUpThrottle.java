package io.ringloop.tickets.handling;

import io.ringloop.shared.ProblemException;
import io.ringloop.tickets.store.LookUpStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts who looks up tickets, per number and per address, on all nodes together. */
@Component
class LookUpThrottle {

    private static final Logger log = LoggerFactory.getLogger(LookUpThrottle.class);

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_NUMBER = 10;
    private static final int PER_ADDRESS = 30;

    private final TicketBook book;
    private final LookUpStore store;

    LookUpThrottle(TicketBook book, LookUpStore store) {
        this.book = book;
        this.store = store;
    }

    /**
     * Spends one attempt before anything is checked, and in a transaction of its own, so that it counts whatever comes of it.
     *
     * @throws ProblemException {@code too-many-attempts}
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = ProblemException.class)
    public void spend(String number, String address) {
        spend("address", address, PER_ADDRESS);
        spend("number", number, PER_NUMBER);
    }

    @Scheduled(cron = "0 47 * * * *", zone = "UTC")
    @SchedulerLock(name = "ticket-look-ups", lockAtMostFor = "PT5M")
    @Transactional
    public void forget() {
        log.debug("Forgot {} look-ups", store.forget(book.now().minus(WINDOW)));
    }

    private void spend(String kind, String value, int most) {
        var now = book.now();
        var key = UUID.nameUUIDFromBytes((kind + " " + value).getBytes(StandardCharsets.UTF_8));
        if (store.asked(key.toString(), now, now.minus(WINDOW)) > most) {
            throw new ProblemException("too-many-attempts", Map.of("seconds", WINDOW.toSeconds()));
        }
    }
}
