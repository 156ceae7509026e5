package io.ringloop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.engine.store.PublicationStore;
import io.ringloop.engine.store.PublicationStore.Publication;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@RingloopTest
@RecordApplicationEvents
class ProcessesIT {

    @Autowired
    Processes processes;

    @Autowired
    PublicationStore publications;

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryService history;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TaskService tasks;

    @Autowired
    TestStaff staff;

    @Autowired
    JdbcClient jdbc;

    final UUID key = Ids.next();

    @Test
    void bundledProcessIsPublished() {
        assertThat(publications.find("inbound-contact"))
                .hasValueSatisfying(
                        publication -> assertThat(publication.source()).isEqualTo("bundled"));
    }

    @Test
    void instanceFollowsThePublishedVersionNotTheNewest() {
        var first = publish(Models.withMessage("pilot", "Go"), "pilot");
        deploy(Models.withMessage("pilot", "Other"), "pilot");
        processes.start("pilot", key, Map.of());
        assertThat(instance().getProcessDefinitionId()).isEqualTo(first);
    }

    @Test
    void unknownProcessIsRefused() {
        assertThatThrownBy(() -> processes.start("never-drawn", key, Map.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("process-not-published");
    }

    @Test
    void messageReachesTheInstanceThatWaitsOnce() {
        publish(Models.withMessage("listens", "Happened"), "listens");
        processes.start("listens", key, Map.of());
        assertThat(processes.waitsFor("Happened", key)).isTrue();
        assertThat(processes.correlate("Happened", key, Map.of("how", "well"))).isTrue();
        assertThat(processes.correlate("Happened", key, Map.of())).isFalse();
        assertThat(instance().getState()).isEqualTo(HistoricProcessInstance.STATE_COMPLETED);
    }

    @Test
    void messageThatNobodyWaitsForLeavesTheTransactionAlone() {
        publish(Models.withMessage("untouched", "Happened"), "untouched");
        transaction.executeWithoutResult(status -> {
            assertThat(processes.correlate("Happened", key, Map.of())).isFalse();
            processes.start("untouched", key, Map.of());
        });
        assertThat(processes.running(key)).hasSize(1);
    }

    @Test
    void startIsUndoneWithTheTransaction() {
        publish(Models.withMessage("undone", "Happened"), "undone");
        transaction.executeWithoutResult(status -> {
            processes.start("undone", key, Map.of());
            status.setRollbackOnly();
        });
        assertThat(processes.running(key)).isEmpty();
    }

    @Test
    void cancelledInstanceKeepsItsReason() {
        publish(Models.withMessage("cancelled", "Happened"), "cancelled");
        processes.start("cancelled", key, Map.of());
        assertThat(processes.cancel(key, "caller withdrew")).isTrue();
        assertThat(instance().getDeleteReason()).isEqualTo("caller withdrew");
        assertThat(processes.cancel(key, "again")).isFalse();
    }

    @Test
    void dueTimerFiresWithinTwoSecondsOnAnIdleNode() {
        publish(Models.withTimer("due", "${at}"), "due");
        var due = Instant.now().plusSeconds(5);
        processes.start("due", key, Map.of("at", Date.from(due)));
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> instance().getEndTime() != null);
        assertThat(Duration.between(due, instance().getEndTime().toInstant()))
                .isBetween(Duration.ZERO, Duration.ofSeconds(2));
    }

    @Test
    void engineFollowsTheClockOfTheApplication() {
        publish(Models.withTimer("tomorrow", "${at}"), "tomorrow");
        processes.start("tomorrow", key, Map.of("at", Date.from(Instant.now().plus(Duration.ofHours(20)))));
        clock.advance(Duration.ofHours(21));
        await().untilAsserted(() -> assertThat(processes.running(key)).isEmpty());
        assertThat(instance().getEndTime()).isAfter(Instant.now().plus(Duration.ofHours(20)));
    }

    @Test
    void stepThatFailsForGoodRaisesAnIncidentThatEndsWithItsInstance() {
        publish(
                Models.of(
                        "breaks",
                        "<bpmn:serviceTask id=\"step\" camunda:asyncBefore=\"true\""
                                + " camunda:delegateExpression=\"${testDelegate}\"><bpmn:extensionElements>"
                                + "<camunda:failedJobRetryTimeCycle>R1/PT0S</camunda:failedJobRetryTimeCycle>"
                                + "</bpmn:extensionElements></bpmn:serviceTask>"),
                "breaks");
        TestDelegate.broken = true;
        try {
            processes.start("breaks", key, Map.of());
            await().until(() -> history.createHistoricIncidentQuery()
                            .processDefinitionKey("breaks")
                            .open()
                            .count()
                    == 1);
        } finally {
            TestDelegate.broken = false;
        }
        assertThat(IncidentListener.raised(key)).hasValueSatisfying(raised -> {
            assertThat(raised.elementId()).isEqualTo("step");
            assertThat(raised.message()).contains("told to fail");
        });
        processes.cancel(key, "repaired");
        assertThat(events.stream(IncidentResolved.class)
                        .map(event -> event.incident().businessKey()))
                .contains(key.toString());
    }

    private HistoricProcessInstance instance() {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(key.toString())
                .singleResult();
    }

    private String publish(String model, String processKey) {
        var definition = deploy(model, processKey);
        publications.publish(new Publication(processKey, definition, "studio", "test"), clock.instant());
        return definition;
    }

    private String deploy(String model, String processKey) {
        return repository
                .createDeployment()
                .name("test")
                .addString(processKey + ".bpmn", model)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
    }
}
