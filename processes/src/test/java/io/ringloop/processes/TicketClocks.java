package io.ringloop.processes;

import static io.ringloop.processes.Engine.complete;
import static io.ringloop.processes.Engine.fire;
import static io.ringloop.processes.Engine.in;
import static io.ringloop.processes.Engine.tasks;
import static io.ringloop.processes.Engine.the;
import static io.ringloop.processes.TicketClosureProcess.Elements.*;
import static io.ringloop.processes.TicketClosureVariables.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import io.ringloop.processes.TicketClosureProcess.Delegates;
import io.ringloop.processes.TicketClosureProcess.Messages;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The clock strip: it urges, supervises and escalates beside the work and never waits for a person. */
abstract class TicketClocks extends TicketScenario {

    @Test
    void nearlyDue109IsUrgedAndNotSupervised() {
        supervision(false);
        var ticket = opened();
        due("done", "warn");
        fire(CLOCK_DUE);
        assertThat(engine.done).contains(Delegates.DECIDE_TICKET_SUPERVISION);
        assertThat(tasks(SUPERVISE_OVERDUE)).isEmpty();
        assertThat(ticket).isWaitingAt(DO_WORK, "gw_Watch");
    }

    @Test
    void overdue111IsSupervisedOnceWhileTheWorkGoesOn() {
        var ticket = opened();
        due("done", "breach");
        fire(CLOCK_DUE);
        assertThat(ticket).isWaitingAt(DO_WORK, SUPERVISE_OVERDUE, "gw_Watch");
        assertThat(the(SUPERVISE_OVERDUE)).hasCandidateGroup("TEAM_LEADER").hasDueDate(in("P3D"));
        due("done", "repeat");
        fire(CLOCK_DUE);
        assertThat(tasks(SUPERVISE_OVERDUE)).hasSize(1);
        complete(SUPERVISE_OVERDUE, Map.of(SUPERVISION, "urge"));
        assertThat(ticket)
                .hasPassed("service_ApplyTicketSupervision", END_SUPERVISED)
                .isWaitingAt(DO_WORK, "gw_Watch");
    }

    @Test
    void aPauseThatLastedTooLongEnds() {
        var ticket = opened();
        work("needInfo");
        due("done", "pauseLimit");
        fire(CLOCK_DUE);
        assertThat(ticket).hasPassed("service_ResumeTicketClock").isWaitingAt("gw_AwaitReply", "gw_Watch");
    }

    @Test
    void aTimerThatLostARaceFindsNothingDue() {
        var ticket = opened();
        fire(CLOCK_DUE);
        assertThat(engine.done).doesNotContain(Delegates.DECIDE_TICKET_SUPERVISION);
        assertThat(ticket).isWaitingAt(DO_WORK, "gw_Watch");
    }

    @Test
    void aChangedClockIsReadAgainEvenWhileACalledProcessRuns() {
        var ticket = told();
        engine.answer(Delegates.READ_CLOCKS, Map.of(NEXT_CLOCK_AT, in("PT60H")));
        runtimeService()
                .createMessageCorrelation(Messages.CLOCK_CHANGED)
                .processInstanceId(ticket.getId())
                .correlate();
        assertThat(managementService()
                        .createJobQuery()
                        .activityId(CLOCK_DUE)
                        .singleResult()
                        .getDuedate())
                .isEqualTo(in("PT60H"));
    }

    @Test
    void theClocksAndTheirTasksEndWithTheWork() {
        var ticket = opened();
        due("done", "breach");
        fire(CLOCK_DUE);
        work("done");
        tell(Messages.TICKET_NOTICE_DELIVERED, Map.of());
        ask("satisfied");
        assertThat(ticket).hasPassed(END_SOLVED, "service_StopClocks").isEnded();
        assertThat(tasks(SUPERVISE_OVERDUE)).isEmpty();
        assertThat(managementService().createJobQuery().count()).isZero();
    }
}
