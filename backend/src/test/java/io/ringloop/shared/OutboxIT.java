package io.ringloop.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RingloopTest
class OutboxIT {

    @Autowired
    Outbox outbox;

    @Autowired
    RecordingOutboxHandler handler;

    @Autowired
    SlowOutboxHandler slow;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void forget() {
        handler.clear();
    }

    @Test
    void messageIsDeliveredAfterTheCommit() {
        var key = Ids.next().toString();
        transaction.executeWithoutResult(status -> outbox.send(RecordingOutboxHandler.TOPIC, key, Map.of("n", 1)));
        await().untilAsserted(() -> assertThat(handler.keys()).containsExactly(key));
    }

    @Test
    void messageOfARolledBackTransactionIsNeverDelivered() {
        var lost = Ids.next().toString();
        var kept = Ids.next().toString();
        transaction.executeWithoutResult(status -> {
            outbox.send(RecordingOutboxHandler.TOPIC, lost, Map.of());
            status.setRollbackOnly();
        });
        outbox.send(RecordingOutboxHandler.TOPIC, kept, Map.of());
        await().untilAsserted(() -> assertThat(handler.keys()).containsExactly(kept));
    }

    @Test
    void sameKeyIsDeliveredOnce() {
        var key = Ids.next().toString();
        var next = Ids.next().toString();
        outbox.send(RecordingOutboxHandler.TOPIC, key, Map.of());
        outbox.send(RecordingOutboxHandler.TOPIC, key, Map.of());
        outbox.send(RecordingOutboxHandler.TOPIC, next, Map.of());
        await().untilAsserted(() -> assertThat(handler.keys()).containsExactly(key, next));
    }

    @Test
    void failedDeliveryIsTriedAgainLater() {
        var key = Ids.next().toString();
        handler.failNext();
        outbox.send(RecordingOutboxHandler.TOPIC, key, Map.of());
        await().untilAsserted(() -> assertThat(handler.failures()).isEqualTo(1));
        assertThat(handler.keys()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        await().untilAsserted(() -> assertThat(handler.keys()).isEqualTo(List.of(key)));
    }

    @Test
    void slowReceiverHoldsUpNobodyElse() {
        var blocked = Ids.next().toString();
        var quick = Ids.next().toString();
        var gate = slow.close();
        outbox.send(SlowOutboxHandler.TOPIC, blocked, Map.of());
        outbox.send(RecordingOutboxHandler.TOPIC, quick, Map.of());
        await().untilAsserted(() -> assertThat(handler.keys()).containsExactly(quick));
        assertThat(slow.delivered()).doesNotContain(blocked + " after 0");
        gate.countDown();
        await().untilAsserted(() -> assertThat(slow.delivered()).contains(blocked + " after 0"));
    }

    @Test
    void messageWaitsForItsTime() {
        var later = Ids.next().toString();
        var now = Ids.next().toString();
        outbox.send(
                RecordingOutboxHandler.TOPIC, later, Map.of(), clock.instant().plus(Duration.ofHours(1)));
        outbox.send(RecordingOutboxHandler.TOPIC, now, Map.of());
        await().untilAsserted(() -> assertThat(handler.keys()).containsExactly(now));
        clock.advance(Duration.ofHours(1));
        await().untilAsserted(() -> assertThat(handler.keys()).containsExactly(now, later));
    }

    @Test
    void puttingOffIsNoAttempt() {
        var key = Ids.next().toString();
        slow.postponeNext(clock.instant().plus(Duration.ofHours(1)));
        outbox.send(SlowOutboxHandler.TOPIC, key, Map.of());
        await().untilAsserted(() -> assertThat(slow.isWaiting()).isFalse());
        assertThat(slow.delivered()).doesNotContain(key + " after 0");
        clock.advance(Duration.ofHours(1));
        await().untilAsserted(() -> assertThat(slow.delivered()).contains(key + " after 0"));
    }
}
