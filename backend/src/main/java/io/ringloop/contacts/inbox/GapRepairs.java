package io.ringloop.contacts.inbox;

import io.ringloop.contacts.repair.GapEnded;
import io.ringloop.contacts.repair.QueueLogRepair;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** After each gap, asks the PBX's own records, where they can be read. */
@Component
class GapRepairs implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(GapRepairs.class);

    /** The snapshot that follows a gap is reduced first, so that calls that go on are known. */
    private static final long SETTLE_SECONDS = 5;

    private final PbxSettings settings;
    private final QueueLogRepair repair;
    private final Inbox inbox;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "gap-repairs");
        thread.setDaemon(true);
        return thread;
    });

    GapRepairs(PbxSettings settings, QueueLogRepair repair, Inbox inbox) {
        this.settings = settings;
        this.repair = repair;
        this.inbox = inbox;
    }

    @TransactionalEventListener
    void after(GapEnded gap) {
        if (settings.queueLog().isBlank() || !gap.pbx().equals(settings.name())) {
            return;
        }
        worker.schedule(() -> tryRepair(gap), SETTLE_SECONDS, TimeUnit.SECONDS);
    }

    private void tryRepair(GapEnded gap) {
        try {
            repair.repair(gap, Path.of(settings.queueLog()), inbox);
        } catch (IOException | RuntimeException unreadable) {
            log.warn(
                    "The queue log {} tells nothing of the gap from {} to {}",
                    settings.queueLog(),
                    gap.from(),
                    gap.to(),
                    unreadable);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
