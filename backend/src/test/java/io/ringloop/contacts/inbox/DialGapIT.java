package io.ringloop.contacts.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.callbacks.Attempt;
import io.ringloop.callbacks.CallbackDraft;
import io.ringloop.callbacks.Callbacks;
import io.ringloop.callbacks.store.AttemptStore;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.Customers;
import io.ringloop.people.Staff;
import io.ringloop.processes.CallbackProcess.Elements;
import io.ringloop.rules.CallbackType;
import io.ringloop.shared.Ids;
import io.ringloop.tasks.Tasks;
import io.ringloop.telephony.Channel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer is dialled while nobody watches the PBX; its own records tell what became of it. Catalogue 119. */
@RingloopTest
class DialGapIT {

    /** Wednesday, 10:00 in Shanghai. */
    private static final Instant START = Instant.parse("2026-11-18T02:00:00Z");

    @Autowired
    GapRepair repair;

    @Autowired
    Inbox inbox;

    @Autowired
    Callbacks callbacks;

    @Autowired
    AttemptStore attempts;

    @Autowired
    Customers customers;

    @Autowired
    Tasks tasks;

    @Autowired
    MovableClock clock;

    @Autowired
    TestStaff people;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path directory;

    Staff agent;
    TestLine line;
    WrittenRecords records;
    UUID callback;
    Instant dialledAt;

    @BeforeEach
    void takenWhileThePbxIsAway() throws IOException {
        clock.moveTo(START);
        line = new TestLine(inbox, jdbc, clock);
        records = new WrittenRecords(directory);
        agent = people.agent();
        var customer = customers
                .create(CustomerDraft.of(
                        "客户",
                        "138" + String.format("%08d", Math.floorMod(Ids.next().hashCode(), 100_000_000))))
                .id();
        callback = callbacks
                .plan(new CallbackDraft(
                        CallbackType.PROMISED,
                        customer,
                        "PROMISED:gap",
                        null,
                        null,
                        agent.unitId(),
                        agent.id(),
                        "发票何时寄出",
                        START.plusSeconds(60)))
                .callback()
                .id();
        clock.advance(Duration.ofSeconds(61));
        dialledAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        await(() -> assertThat(tasks.open(callback, Elements.TAKE_CALLBACK)).isPresent());
        var task = tasks.open(callback, Elements.TAKE_CALLBACK).orElseThrow();
        tasks.complete(task.id(), agent, task.version(), Map.of());
        clock.advance(Duration.ofSeconds(60));
    }

    @AfterEach
    void over() {
        await(() -> {
            if (attempt().result() == null
                    || tasks.open(callback, Elements.RECORD_CALLBACK).isPresent()) {
                callbacks.callOff(callback, "不再需要");
            }
            assertThat(attempt().over()).isTrue();
        });
    }

    @Test
    void whoWasBusyIsNotUnobserved() throws IOException {
        records.channel(at(1), "CHAN_START", leg())
                .told(at(9), leg(), "RingloopDialled", "Status=BUSY&Cause=17")
                .hangup(at(9), leg());
        repaired();
        await(() -> assertThat(attempt().result()).isEqualTo("busy"));
        assertThat(attempt().endedAt()).isEqualTo(at(9));
        repaired();
        assertThat(attempts.of(callback)).hasSize(1);
    }

    @Test
    void whoTalkedIsRecordedWithTheTimesOfThePbx() throws IOException {
        records.channel(at(1), "CHAN_START", leg())
                .bridge(at(7), "BRIDGE_ENTER", leg(), "b1")
                .bridge(at(31), "BRIDGE_EXIT", leg(), "b1")
                .told(at(31), leg(), "RingloopDialled", "Status=ANSWER&Cause=16")
                .hangup(at(31), leg());
        repaired();
        await(() -> assertThat(tasks.open(callback, Elements.RECORD_CALLBACK)).isPresent());
        assertThat(attempt().talking()).isTrue();
        assertThat(attempt().answeredAt()).isEqualTo(at(7));
        assertThat(attempt().endedAt()).isEqualTo(at(31));
    }

    @Test
    void anAgentWhoDidNotAnswerIsNoAttempt() throws IOException {
        records.channel(at(1), "CHAN_START", leg()).hangup(at(26), leg());
        repaired();
        await(() -> assertThat(attempt().result()).isEqualTo("agentNoAnswer"));
    }

    private void repaired() throws IOException {
        repair.repair(line.pbx, dialledAt, clock.instant(), records.read(), "cel, queue_log");
        line.settle();
    }

    private Attempt attempt() {
        return attempts.of(callback).get(0);
    }

    private Instant at(int second) {
        return dialledAt.plusSeconds(second);
    }

    private Channel leg() {
        var id = attempt().channelId();
        return new Channel(id, id, agent.phone() + "-00000001", "Up", null, null, null, "ringloop-dial", "138");
    }

    private static void await(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .untilAsserted(assertion);
    }
}
