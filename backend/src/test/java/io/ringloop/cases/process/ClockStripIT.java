package io.ringloop.cases.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.deadlines.ClockStart;
import io.ringloop.deadlines.ClockSubject;
import io.ringloop.deadlines.ClockTerms;
import io.ringloop.deadlines.Clocks;
import io.ringloop.deadlines.Length;
import io.ringloop.engine.Processes;
import io.ringloop.rules.Deadline.Base;
import io.ringloop.rules.PauseReason;
import io.ringloop.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The clock strip of casework: read, wait for the next threshold or a change, apply, and again. */
@RingloopTest
class ClockStripIT {

    private static final Instant START = Instant.parse("2026-11-18T02:00:00Z");

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="urn:test">
              <message id="m" name="ClockChanged"/>
              <process id="clock-strip-test" isExecutable="true" camunda:historyTimeToLive="P30D">
                <startEvent id="start_Strip"/>
                <sequenceFlow id="f1" sourceRef="start_Strip" targetRef="gw_Fork"/>
                <parallelGateway id="gw_Fork"/>
                <sequenceFlow id="f2" sourceRef="gw_Fork" targetRef="user_Work"/>
                <userTask id="user_Work" name="办理&#10;Work"/>
                <sequenceFlow id="f3" sourceRef="user_Work" targetRef="end_Done"/>
                <endEvent id="end_Done"><terminateEventDefinition/></endEvent>
                <sequenceFlow id="f4" sourceRef="gw_Fork" targetRef="service_ReadClocks"/>
                <serviceTask id="service_ReadClocks" camunda:delegateExpression="${readClocks}"/>
                <sequenceFlow id="f5" sourceRef="service_ReadClocks" targetRef="gw_Wait"/>
                <eventBasedGateway id="gw_Wait"/>
                <sequenceFlow id="f6" sourceRef="gw_Wait" targetRef="timer_ClockDue"/>
                <intermediateCatchEvent id="timer_ClockDue"><timerEventDefinition>
                  <timeDate xsi:type="tFormalExpression">${nextClockAt}</timeDate></timerEventDefinition></intermediateCatchEvent>
                <sequenceFlow id="f7" sourceRef="timer_ClockDue" targetRef="service_ApplyClockEvent"/>
                <serviceTask id="service_ApplyClockEvent" camunda:delegateExpression="${applyClockEvent}"/>
                <sequenceFlow id="f8" sourceRef="service_ApplyClockEvent" targetRef="service_ReadClocks"/>
                <sequenceFlow id="f9" sourceRef="gw_Wait" targetRef="message_ClockChanged"/>
                <intermediateCatchEvent id="message_ClockChanged"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
                <sequenceFlow id="f10" sourceRef="message_ClockChanged" targetRef="service_ReadClocks"/>
              </process>
            </definitions>
            """;

    private static final ClockTerms TERMS = new ClockTerms(
            Base.START,
            Length.parse("24h"),
            Length.parse("4h"),
            null,
            Set.of(PauseReason.WAITING_CUSTOMER),
            Length.parse("48h"));

    @Autowired
    Clocks clocks;

    @Autowired
    Processes processes;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    final UUID subject = Ids.next();
    String definition;

    @BeforeEach
    void deploy() {
        clock.moveTo(START);
        definition = repository
                .createDeployment()
                .addString("clock-strip-test.bpmn", MODEL)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
    }

    @Test
    void theStripWaitsForTheNextThresholdAndAppliesOneAfterTheOther() {
        startClock();
        var instance = startProcess();
        assertThat(timer(instance)).isEqualTo(START.plus(Duration.ofHours(20)));
        clock.moveTo(START.plus(Duration.ofHours(20)).plusSeconds(1));
        await().untilAsserted(() -> assertThat(runtime.getVariables(instance)).containsEntry("clockEvent", "warn"));
        await().untilAsserted(() -> assertThat(timer(instance)).isEqualTo(START.plus(Duration.ofHours(24))));
        clock.moveTo(START.plus(Duration.ofHours(24)).plusSeconds(1));
        await().untilAsserted(() -> assertThat(runtime.getVariables(instance))
                .containsEntry("clockEvent", "breach")
                .containsEntry("clockKind", "solution")
                .containsEntry("breachCount", 1));
        await().untilAsserted(() -> assertThat(timer(instance)).isEqualTo(ClockVariables.NEVER));
    }

    @Test
    void aPauseAResumptionAndANewClockReachTheWaitingStripInTheirOwnTransaction() {
        var instance = startProcess();
        assertThat(timer(instance)).isEqualTo(ClockVariables.NEVER);
        startClock();
        assertThat(timer(instance)).isEqualTo(START.plus(Duration.ofHours(20)));
        clocks.pause(subject, PauseReason.WAITING_CUSTOMER);
        assertThat(timer(instance)).isAfter(START.plus(Duration.ofHours(47)));
        clocks.resume(subject, PauseReason.WAITING_CUSTOMER);
        assertThat(timer(instance))
                .isBetween(
                        START.plus(Duration.ofHours(20)),
                        START.plus(Duration.ofHours(20)).plusSeconds(60));
        clocks.met(subject, "solution", clock.instant());
        assertThat(timer(instance)).isEqualTo(ClockVariables.NEVER);
    }

    @Test
    void aChangeInTheTransactionThatStartedTheProcessIsNotMissed() {
        var instance = transaction.execute(status -> {
            var started = startProcess();
            startClock();
            return started;
        });
        assertThat(instance).isNotNull();
        assertThat(timer(instance)).isEqualTo(START.plus(Duration.ofHours(20)));
    }

    @Test
    void whatIsRolledBackNudgesNobody() {
        var instance = startProcess();
        transaction.executeWithoutResult(status -> {
            startClock();
            status.setRollbackOnly();
        });
        assertThat(timer(instance)).isEqualTo(ClockVariables.NEVER);
    }

    @Test
    void oneInstanceIsToldAndAnotherAboutTheSameThingIsNot() {
        var one = startProcess();
        var other = startProcess();
        var before = timerJob(other).getId();
        assertThat(processes.correlate("ClockChanged", one, Map.of())).isTrue();
        assertThat(timerJob(other).getId()).isEqualTo(before);
        runtime.deleteProcessInstance(one, "test");
        assertThat(processes.correlate("ClockChanged", one, Map.of())).isFalse();
    }

    @Test
    void withTheWorkTheStripEndsAndNoTimerRemains() {
        startClock();
        var instance = startProcess();
        tasks.complete(tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
        assertThat(jobsOf(instance)).isZero();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    private void startClock() {
        clocks.start(
                new ClockStart(
                        new ClockSubject("test", subject, subject),
                        "solution",
                        "ordinary",
                        "normal",
                        null,
                        START,
                        null),
                TERMS,
                null);
    }

    private String startProcess() {
        return runtime.startProcessInstanceById(definition, subject.toString()).getProcessInstanceId();
    }

    private Instant timer(String instance) {
        Date due = timerJob(instance).getDuedate();
        return due.toInstant();
    }

    private Job timerJob(String instance) {
        return management.createJobQuery().processInstanceId(instance).timers().singleResult();
    }

    private long jobsOf(String instance) {
        return management.createJobQuery().processInstanceId(instance).count();
    }
}
