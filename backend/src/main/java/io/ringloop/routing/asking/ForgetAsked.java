package io.ringloop.routing.asking;

import io.ringloop.routing.store.AskedStore;
import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the table of verdicts short; the decision log keeps the decisions. */
@Component
class ForgetAsked {

    private static final Logger log = LoggerFactory.getLogger(ForgetAsked.class);

    /** No call lasts that long, and no gap is repaired that late. */
    private static final Duration KEEP = Duration.ofDays(14);

    private final AskedStore asked;
    private final Clock clock;

    ForgetAsked(AskedStore asked, Clock clock) {
        this.asked = asked;
        this.clock = clock;
    }

    @Scheduled(cron = "0 47 3 * * *", zone = "UTC")
    @SchedulerLock(name = "routing-forget-asked", lockAtMostFor = "PT10M")
    public void forget() {
        log.info("Forgot {} verdicts on calls", asked.forget(clock.instant().minus(KEEP)));
    }
}
