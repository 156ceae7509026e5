package io.ringloop.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.people.Staff;
import io.ringloop.routing.Presence.Wanted;
import io.ringloop.shared.Ids;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Presence against a PBX that does as it is told, unless it is told otherwise. */
@RingloopTest
abstract class PresenceScene {

    static final List<String> QUEUES = List.of("main", "sales", "aftersale", "complaint", "rescue", "duty");

    @Autowired
    Presences presences;

    @Autowired
    PbxLinks links;

    @Autowired
    TestStaff staff;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    ScriptedPbx pbx = new ScriptedPbx("unset", QUEUES, signal -> {});

    @BeforeEach
    void connect() {
        pbx = new ScriptedPbx(
                "pbx-" + Ids.next(),
                QUEUES,
                signal -> transaction.executeWithoutResult(status -> events.publishEvent(signal)));
        links.add(pbx);
        pbx.snapshot();
    }

    @AfterEach
    void disconnect() {
        links.remove(pbx);
        jdbc.sql("update routing.presence set wanted = 'offline', wanted_reason = null, iface = null")
                .update();
    }

    Staff available() {
        var agent = staff.agent();
        presences.want(agent, Wanted.AVAILABLE);
        awaitShown(agent, PresenceState.AVAILABLE, null);
        return agent;
    }

    void awaitShown(Staff agent, PresenceState state, String reason) {
        await().untilAsserted(() -> {
            var shown = presences.of(agent);
            assertThat(shown.state()).isEqualTo(state);
            assertThat(shown.reason()).isEqualTo(reason);
            assertThat(shown.wanted()).isNull();
        });
    }

    int open() {
        return jdbc.sql(
                        "select count(*) from shared.outbox_message where topic = 'routing.presence' and state = 'waiting'")
                .query(Integer.class)
                .single();
    }
}
