package io.ringloop.backups;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The daily backup, on one node. */
@Component
class BackupSchedule {

    private static final Logger log = LoggerFactory.getLogger(BackupSchedule.class);

    private final Backups backups;

    BackupSchedule(Backups backups) {
        this.backups = backups;
    }

    @Scheduled(cron = "${ringloop.backup.cron}", zone = "UTC")
    @SchedulerLock(name = "backup", lockAtMostFor = "PT6H")
    public void daily() {
        try {
            backups.daily();
        } catch (BackupRefused refused) {
            log.warn("Tried again at the next time: {}", refused.code());
        }
    }
}
