package io.ringloop.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringloop.telephony.AsteriskSettings.Timing;
import io.ringloop.telephony.SimulatedPbxContractTest.SimulatedBed;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only a PBX that fails on command can show. */
class SimulatorFaultsTest {

    private SimulatedBed bed;
    private final Recorder recorder = new Recorder();
    private Pbx pbx;

    @BeforeEach
    void start() throws IOException {
        bed = new SimulatedBed();
    }

    @AfterEach
    void stop() {
        if (pbx != null) {
            pbx.close();
        }
        bed.close();
    }

    private void open(PbxListener listener, int buffer) {
        Timing timing = LinkUnderTest.TIMING;
        pbx = Telephony.asterisk(bed.settings(new Timing(
                timing.connectTimeout(),
                timing.pingInterval(),
                timing.pingTimeout(),
                timing.listTimeout(),
                timing.actionTimeout(),
                timing.retry(),
                timing.retryLimit(),
                timing.refusedRetry(),
                buffer)));
        pbx.open(listener);
    }

    private List<String> burstQueues() {
        return recorder.all(MemberStatus.class).stream()
                .map(event -> event.member().queue())
                .filter(queue -> queue.startsWith("burst-"))
                .toList();
    }

    private static List<String> burst(int events) {
        return IntStream.rangeClosed(1, events).mapToObj(i -> "burst-" + i).toList();
    }

    @Test
    void burstOf30000EventsArrivesWholeAndInOrder() {
        open(recorder, 50_000);
        recorder.up(1);

        bed.pbx.faults().burst(30_000);

        await().atMost(Duration.ofSeconds(30)).until(() -> burstQueues().size() >= 30_000);
        assertThat(burstQueues()).isEqualTo(burst(30_000));
        assertThat(pbx.figures().lost()).isZero();
        assertThat(pbx.state()).isEqualTo(LinkState.UP);
        assertThat(recorder.changes()).hasSize(1);
        recorder.assertWhole();
    }

    @Test
    void burstBeyondTheBufferIsToldAsOverflowWithItsGap() {
        CountDownLatch stuck = new CountDownLatch(1);
        open(
                new PbxListener() {
                    @Override
                    public void received(List<PbxSignal> batch) {
                        if (batch.stream().anyMatch(signal -> signal.event() instanceof MemberStatus)) {
                            awaitLatch(stuck);
                        }
                        recorder.received(batch);
                    }

                    @Override
                    public void link(LinkChange change) {
                        recorder.link(change);
                    }
                },
                5_000);
        LinkChange first = recorder.up(1);

        bed.pbx.faults().burst(30_000);
        await().atMost(Recorder.PATIENCE).until(() -> pbx.figures().lost() > 0);
        stuck.countDown();

        LinkChange down = recorder.change(change -> !change.up());
        LinkChange again = recorder.up(2);
        assertThat(down.reason()).isEqualTo(LinkChange.Reason.OVERFLOW);
        assertThat(down.epoch()).isEqualTo(first.epoch());
        assertThat(down.heardAt()).isNotNull().isBefore(again.at());
        assertThat(again.epoch()).isNotEqualTo(first.epoch());
        // what came before the loss is whole: nothing missing in the middle
        List<String> kept = burstQueues();
        assertThat(kept).hasSizeBetween(4_900, 10_000).isEqualTo(burst(kept.size()));
        await().until(() -> recorder.all(SnapshotTaken.class).size() == 2);
        recorder.assertWhole();
    }

    @Test
    void batchThatTheListenerRefusesIsHandedOverAgain() {
        AtomicInteger refusals = new AtomicInteger();
        open(
                new PbxListener() {
                    @Override
                    public void received(List<PbxSignal> batch) {
                        if (refusals.incrementAndGet() <= 3) {
                            throw new IllegalStateException("the database is away");
                        }
                        recorder.received(batch);
                    }

                    @Override
                    public void link(LinkChange change) {
                        recorder.link(change);
                    }
                },
                5_000);

        bed.pbx.faults().burst(100);
        recorder.up(1);
        bed.pbx.faults().burst(1_000);

        await().atMost(Recorder.PATIENCE).until(() -> burstQueues().size() >= 1_000);
        assertThat(burstQueues()
                        .subList(burstQueues().size() - 1_000, burstQueues().size()))
                .isEqualTo(burst(1_000));
        assertThat(refusals.get()).isGreaterThan(3);
        recorder.assertWhole();
    }

    @Test
    void eventsWhileTheListsAreTakenComeAfterTheSnapshot() {
        for (int i = 0; i < 5; i++) {
            open(recorder, 50_000);
            int before = i;
            await().atMost(Recorder.PATIENCE).until(() -> {
                bed.pbx.faults().burst(50);
                return recorder.changes().size() > before;
            });
            pbx.close();
        }

        recorder.assertWhole();
        assertThat(recorder.all(SnapshotTaken.class)).hasSize(5);
    }

    @Test
    void doubledEventsArriveTwiceUnderTheirOwnOrdinals() {
        open(recorder, 5_000);
        recorder.up(1);
        bed.pbx.faults().duplicate(true);

        bed.pbx.faults().burst(10);

        await().until(() -> burstQueues().size() == 20);
        assertThat(burstQueues()).containsAll(burst(10));
        recorder.assertWhole();
    }

    @Test
    void shuffledEventsAllArrive() {
        open(recorder, 5_000);
        recorder.up(1);
        bed.pbx.faults().reorder(5);

        bed.pbx.faults().burst(50);

        await().until(() -> burstQueues().size() == 50);
        assertThat(burstQueues()).containsExactlyInAnyOrderElementsOf(burst(50)).isNotEqualTo(burst(50));
    }

    @Test
    void silentPbxIsLeftAndFoundAgain() {
        open(recorder, 5_000);
        recorder.up(1);

        bed.pbx.faults().silence(true);
        assertThat(recorder.change(change -> !change.up()).reason()).isEqualTo(LinkChange.Reason.SILENCE);
        bed.pbx.faults().silence(false);

        recorder.up(2);
    }

    @Test
    void refusedLoginIsTriedAgainUntilAccepted() {
        bed.pbx.faults().refuseLogins(true);
        open(recorder, 5_000);
        assertThat(recorder.change(change -> !change.up()).reason()).isEqualTo(LinkChange.Reason.AUTH);

        bed.pbx.faults().refuseLogins(false);

        recorder.up(1);
        await().until(() -> pbx.state() == LinkState.UP);
    }

    @Test
    void absentPbxIsToldOnceAndFoundWhenItComes() {
        bed.pbx.stop();
        open(recorder, 5_000);
        assertThat(recorder.change(change -> !change.up()).reason()).isEqualTo(LinkChange.Reason.REFUSED);
        ActionResult unsent =
                pbx.actions().pauseMember(null, "PJSIP/1001", true, "x").join();
        assertThat(unsent.outcome()).isEqualTo(ActionResult.Outcome.NOT_SENT);

        bed.pbx.start();

        recorder.up(1);
        assertThat(recorder.changes()).hasSize(2);
    }

    @Test
    void truncatedLastMessageIsForgottenWithItsConnection() {
        open(recorder, 5_000);
        recorder.up(1);

        bed.pbx.faults().send("Event: Hangup\r\nChannel: PJSIP/tru");
        bed.pbx.faults().dropLinks();

        recorder.up(2);
        assertThat(recorder.all(Unreadable.class)).isEmpty();
        recorder.assertWhole();
    }

    @Test
    void hundredCallsASecondAreAllSeenToTheirEnd() {
        open(recorder, 50_000);
        recorder.up(1);
        bed.pbx.define(SimulatedQueue.named("main").length(1_000).wrappingUp(Duration.ZERO));
        List<String> numbers = new ArrayList<>();
        for (int agent = 1001; agent <= 1016; agent++) {
            bed.pbx.phone("PJSIP/" + agent).autoAnswer(Duration.ofMillis(5));
            pbx.actions().addMember("main", "PJSIP/" + agent, null, 0, null).join();
        }
        long began = System.nanoTime();
        for (int i = 0; i < 300; i++) {
            String number = "1390000" + (1_000 + i);
            numbers.add(number);
            bed.pbx.placeCall(CallPlan.call(number, "4000").talking(Duration.ofMillis(50)));
            int placed = i + 1;
            await().pollInterval(Duration.ofMillis(1)).until(() -> System.nanoTime() - began >= placed * 10_000_000L);
        }

        await().atMost(Recorder.PATIENCE)
                .until(() -> recorder.all(AgentCompleted.class).size() == 300);
        assertThat(recorder.all(AgentConnected.class))
                .extracting(event -> event.channel().callerNumber())
                .containsExactlyInAnyOrderElementsOf(numbers);
        await().until(() -> recorder.aliveChannels().isEmpty());
        recorder.assertWhole();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
