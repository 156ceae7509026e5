package io.ringloop.routing.asking;

import io.ringloop.telephony.RouteQuestion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides once before anybody asks, and takes it back, so that the first caller does not pay for the compilation of the
 * table and the first look at every table of the database. What is kept in memory is read.
 */
@Component
class WarmUp implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

    private static final RouteQuestion QUESTION =
            new RouteQuestion("warm-up", "warm-up", null, null, "+862100000000", "", null, null);

    private final Verdicts verdicts;
    private final SkillGroups groups;
    private final RecordingPolicies recordings;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    WarmUp(Verdicts verdicts, SkillGroups groups, RecordingPolicies recordings, TransactionTemplate transaction) {
        this.verdicts = verdicts;
        this.groups = groups;
        this.recordings = recordings;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        running = true;
        groups.read();
        recordings.read();
        try {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                verdicts.verdict(QUESTION, () -> false);
            });
        } catch (RuntimeException cold) {
            log.warn("The routing rules could not be tried before the first call", cold);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the dialplan may ask, and so before the application says that it is ready. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 2;
    }
}
