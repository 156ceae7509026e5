package io.ringloop.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.callbacks.handling.CallbackBook;
import io.ringloop.callbacks.store.AttemptStore;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.Customers;
import io.ringloop.people.Staff;
import io.ringloop.processes.CallbackProcess.Elements;
import io.ringloop.routing.PbxLinks;
import io.ringloop.rules.CallbackType;
import io.ringloop.shared.Ids;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.Tasks;
import io.ringloop.telephony.AnswerPlan;
import io.ringloop.telephony.AsteriskSettings.Timing;
import io.ringloop.telephony.LinkState;
import io.ringloop.telephony.Pbx;
import io.ringloop.telephony.SimulatedPbx;
import io.ringloop.telephony.SimulatedPhone;
import io.ringloop.telephony.SimulatorSettings;
import io.ringloop.telephony.Telephony;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team on a Wednesday morning, a customer, and a simulated PBX that dials. */
@RingloopTest
abstract class CallbackScene {

    /** Wednesday, 10:00 in Shanghai. */
    static final Instant START = Instant.parse("2026-11-18T02:00:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    Callbacks callbacks;

    @Autowired
    CallbackBook book;

    @Autowired
    AttemptStore attempts;

    @Autowired
    Tasks tasks;

    @Autowired
    Customers customers;

    @Autowired
    PbxLinks links;

    @Autowired
    MovableClock clock;

    @Autowired
    TestStaff people;

    @Autowired
    JdbcClient jdbc;

    UUID team;
    Staff agent;
    Staff colleague;
    UUID customer;
    SimulatedPbx pbx;
    SimulatedPhone phone;
    private Pbx link;

    @BeforeEach
    void scene() {
        clock.moveTo(START);
        team = people.team(people.centre());
        agent = people.agentIn(team);
        colleague = people.agentIn(team);
        customer = customers
                .create(CustomerDraft.of(
                        "客户",
                        "139" + String.format("%08d", Math.floorMod(Ids.next().hashCode(), 100_000_000))))
                .id();
        pbx = Telephony.simulator(SimulatorSettings.standard("dials-" + Ids.next()))
                .start();
        phone = pbx.phone(Objects.requireNonNull(agent.phone()));
        phone.autoAnswer(Duration.ZERO);
        link = Telephony.asterisk(pbx.settings(Timing.standard()));
        links.add(link);
        await(() -> assertThat(link.state()).isEqualTo(LinkState.UP));
    }

    @AfterEach
    void disconnect() {
        links.remove(link);
        link.close();
        pbx.close();
        openOnes()
                .forEach(id -> await(() -> {
                    if (book.get(id).open()) {
                        callbacks.callOff(id, "不再需要");
                    }
                }));
    }

    /** No test leaves a callback to the next. */
    private List<UUID> openOnes() {
        return jdbc.sql("select id from callbacks.callback where customer_id = :customer and state <> 'over'")
                .param("customer", customer)
                .query(UUID.class)
                .list();
    }

    CallbackDraft draft(CallbackType type, @Nullable Instant wishedAt) {
        return new CallbackDraft(type, customer, type + ":customer", null, null, team, agent.id(), "发票何时寄出", wishedAt);
    }

    /** Promised for half past ten, and it is that time now. */
    UUID promised() {
        var id = callbacks
                .plan(draft(CallbackType.PROMISED, START.plus(Duration.ofMinutes(30))))
                .callback()
                .id();
        clock.advance(Duration.ofMinutes(30).plusSeconds(1));
        return id;
    }

    /** The agent has taken it: the phone rings. */
    void take(UUID callback) {
        complete(callback, Elements.TAKE_CALLBACK, agent);
    }

    void customersDo(AnswerPlan.Answer answer, Duration after) {
        pbx.customers(number -> AnswerPlan.of(answer, after));
    }

    Attempt attempt(UUID callback) {
        var made = attempts.of(callback);
        return made.get(made.size() - 1);
    }

    Task task(UUID callback, String element) {
        await(() -> assertThat(tasks.open(callback, element)).isPresent());
        return tasks.open(callback, element).orElseThrow();
    }

    /** @param answers names and values in turn */
    void complete(UUID callback, String element, Staff by, String... answers) {
        var task = task(callback, element);
        if (task.assignee() == null) {
            task = tasks.claim(task.id(), by, task.version());
        }
        var values = new HashMap<String, Object>();
        for (var each = 0; each < answers.length; each += 2) {
            values.put(answers[each], answers[each + 1]);
        }
        tasks.complete(task.id(), by, task.version(), values);
    }

    static void await(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .untilAsserted(assertion);
    }
}
