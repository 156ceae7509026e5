package io.ringloop.shared;

import io.ringloop.shared.store.IdempotencyStore;
import io.ringloop.shared.store.OutboxStore;
import io.ringloop.shared.store.PartitionStore;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes partitions ahead of time and forgets what is only needed for a while; one node at a time. */
@Component
class Housekeeping implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final int MONTHS_AHEAD = 2;
    private static final Duration KEEP_DELIVERED = Duration.ofDays(30);
    private static final Duration KEEP_ANSWERS = Duration.ofDays(3);

    private final List<TimePartitioned> tables;
    private final PartitionStore partitions;
    private final OutboxStore outbox;
    private final IdempotencyStore idempotency;
    private final Clock clock;

    Housekeeping(
            List<TimePartitioned> tables,
            PartitionStore partitions,
            OutboxStore outbox,
            IdempotencyStore idempotency,
            Clock clock) {
        this.tables = tables;
        this.partitions = partitions;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Before the first row is written: a month that has rows in the default partition can have none of its own. */
    @Override
    public void afterPropertiesSet() {
        makePartitionsAhead();
    }

    @Scheduled(cron = "0 17 3 * * *", zone = "UTC")
    @SchedulerLock(name = "housekeeping-partitions", lockAtMostFor = "PT10M")
    public void makePartitionsAhead() {
        var month = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        for (var table : tables) {
            for (var ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
                makePartition(table.table(), month.plusMonths(ahead));
            }
        }
    }

    @Scheduled(cron = "0 27 3 * * *", zone = "UTC")
    @SchedulerLock(name = "housekeeping-forget", lockAtMostFor = "PT10M")
    public void forget() {
        var now = clock.instant();
        var messages = outbox.forgetDelivered(now.minus(KEEP_DELIVERED));
        var answers = idempotency.forget(now.minus(KEEP_ANSWERS));
        log.info("Forgot {} delivered messages and {} answers", messages, answers);
    }

    private void makePartition(String table, YearMonth month) {
        try {
            partitions.create(table, month);
        } catch (DataAccessException occupied) {
            // Rows of that month already lie in the default partition: they stay there, nothing is lost.
            log.warn("No partition of {} for {}: {}", table, month, occupied.getMessage());
        }
    }
}
