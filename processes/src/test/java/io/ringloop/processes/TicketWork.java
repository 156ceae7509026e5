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
import io.ringloop.processes.TicketClosureProcess.Errors;
import io.ringloop.processes.TicketClosureProcess.Messages;
import java.util.Map;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** Who does the work, and what comes of it. */
abstract class TicketWork extends TicketScenario {

    @Test
    void aRepairIsDoneToldAndConfirmed() {
        var ticket = opened();
        assertThat(the(DO_WORK)).isAssignedTo("agent-1").hasDueDate(in("PT44H"));
        work("done");
        tell(Messages.TICKET_NOTICE_DELIVERED, Map.of());
        assertThat(ticket).isWaitingAt(CONFIRMATION_CALLBACK);
        ask("satisfied");
        assertThat(ticket)
                .hasPassedInOrder(DO_WORK, NOTICE_DELIVERED, CONFIRMATION_CALLBACK, END_SOLVED, END_CLOSED)
                .isEnded();
        assertThat(engine.done)
                .containsExactly(
                        Delegates.ASSIGN_TICKET,
                        Delegates.START_TICKET_CLOCKS,
                        Delegates.ASSIGN_TICKET_OWNER,
                        Delegates.CONFIRM_TICKET,
                        Delegates.READ_CLOCKS,
                        Delegates.RECORD_WORK,
                        Delegates.INFORM_TICKET_CUSTOMER,
                        Delegates.NOTE_INFORMED,
                        Delegates.PLAN_CONFIRMATION_CALLBACK,
                        Delegates.RECORD_TICKET_CONFIRMATION,
                        Delegates.STOP_CLOCKS,
                        Delegates.CLOSE_TICKET,
                        Delegates.PLAN_TICKET_AFTERCARE,
                        Delegates.TELL_TICKET_CLOSED);
        assertThat(managementService().createJobQuery().count()).isZero();
    }

    @Test
    void withoutAnOwner101TheTeamLeaderNamesOne() {
        engine.answer(Delegates.ASSIGN_TICKET_OWNER, execution -> {
            throw new BpmnError(Errors.TICKET_WITHOUT_OWNER);
        });
        var ticket = opened();
        assertThat(ticket).hasPassed(WITHOUT_OWNER).isWaitingAt(ASSIGN_BY_HAND);
        assertThat(the(ASSIGN_BY_HAND)).hasCandidateGroup("TEAM_LEADER");
        runtimeService().setVariable(ticket.getId(), OWNER_ID, "agent-2");
        complete(ASSIGN_BY_HAND, Map.of());
        assertThat(the(DO_WORK)).isAssignedTo("agent-2");
    }

    @Test
    void aReopenedTicketStartsAnew() {
        var ticket = runtimeService()
                .createMessageCorrelation(Messages.TICKET_REOPENED)
                .processInstanceBusinessKey(CASE)
                .setVariables(start())
                .correlateStartMessage();
        Engine.settle();
        assertThat(ticket).hasPassed(START_TICKET_REOPENED).isWaitingAt(DO_WORK);
    }

    @Test
    void forwarded107IsDoneElsewhereAndToldByUs() {
        var ticket = forwarded();
        complete(ELSEWHERE, Map.of(FORWARDING_OUTCOME, "solved"));
        assertThat(ticket).hasPassed(FORWARD_ISSUE).isWaitingAt("gw_AwaitDelivery");
        assertThat(tasks(DO_WORK)).isEmpty();
    }

    @Test
    void forwarded107AndLateIsNotedWhileItGoesOn() {
        var ticket = forwarded();
        runtimeService().createMessageCorrelation("StubIsLate").correlate();
        assertThat(ticket)
                .hasPassed("service_NoteLateTicketOrder", END_LATE_NOTED)
                .isWaitingAt(FORWARD_ISSUE);
    }

    @Test
    void theCustomerIsAskedForWhatIsMissing() {
        var ticket = opened();
        work("needInfo");
        assertThat(ticket).isWaitingAt("gw_AwaitReply");
        tell(Messages.CUSTOMER_REPLIED, Map.of());
        assertThat(ticket).hasPassed(CUSTOMER_REPLIED).isWaitingAt(DO_WORK);
    }

    @Test
    void withoutAReplyTheCustomerIsRemindedAndThenTheOwnerDecides() {
        var ticket = opened();
        work("needInfo");
        fire(NO_REPLY);
        assertThat(ticket).hasPassed("service_RemindTicketCustomer").isWaitingAt("gw_AwaitReply");
        fire(NO_REPLY);
        assertThat(ticket).hasPassed("service_NoteNoTicketReply").isWaitingAt(DO_WORK);
    }

    @Test
    void whatIsNotPossibleHereIsDoneElsewhere() {
        var ticket = notPossible();
        engine.answer(Delegates.APPLY_ALTERNATIVE, Map.of(WORK_MODE, "partner"));
        complete(DECIDE_ALTERNATIVE, Map.of(ALTERNATIVE, "otherTarget"));
        assertThat(ticket).isWaitingAt(FORWARD_ISSUE);
    }

    @Test
    void whatIsNotPossibleMayBecomeAComplaint() {
        var ticket = notPossible();
        complete(DECIDE_ALTERNATIVE, Map.of(ALTERNATIVE, "complaint"));
        assertThat(ticket).hasPassed(END_TO_COMPLAINT, END_CLOSED).isEnded();
        assertThat(engine.done).doesNotContain(Delegates.INFORM_TICKET_CUSTOMER);
    }

    @Test
    void whatIsDeclinedIsToldToTheCustomer() {
        var ticket = notPossible();
        assertThat(the(DECIDE_ALTERNATIVE)).hasCandidateGroup("TEAM_LEADER").isNotAssigned();
        complete(DECIDE_ALTERNATIVE, Map.of(ALTERNATIVE, "decline"));
        assertThat(ticket).isWaitingAt("gw_AwaitDelivery");
    }

    private ProcessInstance forwarded() {
        assigned("partner", "message", "call");
        var ticket = opened();
        assertThat(ticket).isWaitingAt(FORWARD_ISSUE);
        return ticket;
    }

    private ProcessInstance notPossible() {
        var ticket = opened();
        work("notPossible");
        return ticket;
    }
}
