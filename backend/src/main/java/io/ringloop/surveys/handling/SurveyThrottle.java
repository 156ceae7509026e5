package io.ringloop.surveys.handling;

import io.ringloop.shared.Networks;
import io.ringloop.shared.ProblemException;
import io.ringloop.surveys.store.SurveyVisitStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts who comes with a link, per address, on all nodes together. Whether the link holds plays no part. */
@Component
class SurveyThrottle {

    private static final Logger log = LoggerFactory.getLogger(SurveyThrottle.class);

    /** How often one address may come within the window; to be confirmed. */
    private static final int MOST = 60;

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final SurveyBook book;
    private final SurveyVisitStore store;

    SurveyThrottle(SurveyBook book, SurveyVisitStore store) {
        this.book = book;
        this.store = store;
    }

    /**
     * Counts a visit before anything is checked. The caller's transaction is committed with the refusal, so that it counts
     * whatever comes of it.
     *
     * @throws ProblemException {@code too-many-attempts}
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = ProblemException.class)
    public void spend(String address) {
        var now = book.now();
        var came = store.came(sha256(Networks.of(address)), now, now.minus(WINDOW));
        if (came.times() > MOST) {
            var wait = Duration.between(now, came.since().plus(WINDOW));
            throw new ProblemException("too-many-attempts", Map.of("seconds", Math.max(1, wait.toSeconds())));
        }
    }

    @Scheduled(cron = "0 51 * * * *", zone = "UTC")
    @SchedulerLock(name = "survey-visits", lockAtMostFor = "PT5M")
    @Transactional
    public void forget() {
        log.debug("Forgot {} visits", store.forget(book.now().minus(WINDOW)));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
