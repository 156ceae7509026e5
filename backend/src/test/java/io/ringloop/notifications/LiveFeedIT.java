package io.ringloop.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringloop.RingloopTest;
import io.ringloop.notifications.store.LiveEventStore;
import io.ringloop.notifications.store.StoredEvent;
import io.ringloop.people.Permission;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@RingloopTest
class LiveFeedIT {

    @Autowired
    LiveEvents events;

    @Autowired
    LiveEventStore store;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void readerWhoGoesBackToTheMarkMissesNoLateCommit() throws Exception {
        var slow = UUID.randomUUID().toString();
        var fast = UUID.randomUUID().toString();
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var slowTransaction = new Thread(() -> transaction.executeWithoutResult(status -> {
            store.add(List.of(event(slow)), Instant.now());
            written.countDown();
            awaitQuietly(mayCommit);
        }));
        slowTransaction.start();
        written.await();
        transaction.executeWithoutResult(status -> events.publish(event(fast)));

        var mark = store.settledBelow();
        assertThat(subjects(mark)).contains(fast).doesNotContain(slow);

        mayCommit.countDown();
        slowTransaction.join();
        assertThat(subjects(mark)).contains(slow);
    }

    @Test
    void eventOfARolledBackTransactionIsNeverTold() {
        var lost = UUID.randomUUID().toString();
        var kept = UUID.randomUUID().toString();
        var mark = store.settledBelow();
        transaction.executeWithoutResult(status -> {
            events.publish(event(lost));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> events.publish(event(kept)));
        await().untilAsserted(() -> assertThat(subjects(mark)).contains(kept).doesNotContain(lost));
    }

    @Test
    void audienceIsNamedByPersonUnitOrPermission() {
        var me = new StaffId(Ids.next());
        var unit = Ids.next();
        var listener = new Listener(me.value(), Set.of(unit), false, Set.of(Permission.PBX_READ));
        assertThat(listener.isIn(Audience.ofEveryone())).isTrue();
        assertThat(listener.isIn(Audience.staff(me))).isTrue();
        assertThat(listener.isIn(Audience.staff(new StaffId(Ids.next())))).isFalse();
        assertThat(listener.isIn(Audience.unit(unit))).isTrue();
        assertThat(listener.isIn(Audience.unit(Ids.next()))).isFalse();
        assertThat(listener.isIn(Audience.permission(Permission.PBX_READ))).isTrue();
        assertThat(listener.isIn(Audience.permission(Permission.STAFF_WRITE))).isFalse();
        assertThat(listener.isIn(Audience.permission(Permission.STAFF_WRITE).and(Audience.unit(unit))))
                .isTrue();
    }

    @Test
    void ofEqualEventsOfATransactionTheLastIsTold() {
        var one = UUID.randomUUID().toString();
        var other = UUID.randomUUID().toString();
        var mark = store.settledBelow();
        transaction.executeWithoutResult(status -> {
            events.publish(event(one));
            events.publish(event(other));
            events.publish(event(one));
        });
        assertThat(subjects(mark)).containsSubsequence(other, one).containsOnlyOnce(one);
    }

    @Test
    void whatIsPublishedWhileTheTransactionCommitsIsToldToo() {
        var early = UUID.randomUUID().toString();
        var late = UUID.randomUUID().toString();
        var mark = store.settledBelow();
        transaction.executeWithoutResult(status -> {
            events.publish(event(early));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    events.publish(event(late));
                }
            });
        });
        assertThat(subjects(mark)).containsSubsequence(early, late);
    }

    private static LiveEvent event(String id) {
        return new LiveEvent("test", id, Map.of(), Audience.ofEveryone());
    }

    private List<String> subjects(long mark) {
        return store.from(mark).stream()
                .map(StoredEvent::event)
                .map(LiveEvent::id)
                .toList();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
