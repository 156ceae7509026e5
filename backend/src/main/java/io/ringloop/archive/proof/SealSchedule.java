package io.ringloop.archive.proof;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals every minute, on one node; every node anchors what was sealed. */
@Component
class SealSchedule {

    private final Sealing sealing;
    private final Anchoring anchoring;

    SealSchedule(Sealing sealing, Anchoring anchoring) {
        this.sealing = sealing;
        this.anchoring = anchoring;
    }

    @Scheduled(cron = "5 * * * * *", zone = "UTC")
    @SchedulerLock(name = "seal", lockAtMostFor = "PT10M")
    public void seal() {
        boolean more = true;
        while (more) {
            more = sealing.seal();
        }
    }

    @Scheduled(cron = "20 * * * * *", zone = "UTC")
    public void anchor() {
        anchoring.catchUp();
    }
}
