package io.ringloop.processes;

import static io.ringloop.processes.Engine.complete;
import static io.ringloop.processes.Engine.fire;
import static io.ringloop.processes.Engine.the;
import static io.ringloop.processes.TicketClosureProcess.Elements.*;
import static io.ringloop.processes.TicketClosureVariables.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import io.ringloop.processes.TicketClosureProcess.Delegates;
import io.ringloop.processes.TicketClosureProcess.Messages;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** The customer says whether it is done, or does not object. */
abstract class TicketConfirmation extends TicketScenario {

    @Test
    void theCallbackAsksUnderItsOwnBusinessKey() {
        told();
        assertThat(runtimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("callback")
                        .processInstanceBusinessKey("callback-1")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void dissatisfied108BeginsAnew() {
        var ticket = told();
        ask("dissatisfied");
        assertThat(ticket)
                .hasPassed("rule_CountTicketLoop")
                .isWaitingAt(DO_WORK)
                .variables()
                .containsEntry(LOOPS, 1);
    }

    @Test
    void dissatisfied108TheSecondTimeIsAComplaintToo() {
        var ticket = told();
        loops("complain");
        ask("dissatisfied");
        assertThat(ticket).hasPassed("service_OpenTicketComplaint").isWaitingAt(DO_WORK);
    }

    @Test
    void dissatisfied108InTheEndTheManagerAllowsAnotherRound() {
        var ticket = decided("again");
        assertThat(ticket).isWaitingAt(DO_WORK);
    }

    @Test
    void dissatisfied108InTheEndTheManagerHasTheLastWord() {
        var ticket = decided("final");
        assertThat(ticket).hasPassed(END_FINAL_POSITION, END_CLOSED).isEnded();
        assertThat(engine.done).contains(Delegates.TELL_TICKET_FINAL_POSITION);
    }

    @Test
    void withoutAnObjectionItIsClosed() {
        var ticket = mayObject();
        fire(OBJECTION_OVER);
        assertThat(ticket).hasPassed(END_SOLVED, END_CLOSED).isEnded();
    }

    @Test
    void anObjectionBeginsAnew() {
        var ticket = mayObject();
        tell(Messages.TICKET_OBJECTED, Map.of(OBJECTION, "yes"));
        assertThat(ticket).hasPassed(OBJECTED, "rule_CountTicketLoop").isWaitingAt(DO_WORK);
    }

    @Test
    void anObjectionOfTheRoundBeforeIsForgotten() {
        var ticket = mayObject();
        tell(Messages.TICKET_OBJECTED, Map.of(OBJECTION, "yes"));
        work("done");
        tell(Messages.TICKET_NOTICE_DELIVERED, Map.of());
        fire(OBJECTION_OVER);
        assertThat(ticket).hasPassed(END_SOLVED).isEnded();
    }

    private ProcessInstance decided(String decision) {
        var ticket = told();
        loops("decide");
        ask("dissatisfied");
        assertThat(the(USER_FINAL_DECISION)).hasCandidateGroup("OPS_MANAGER").isNotAssigned();
        complete(USER_FINAL_DECISION, Map.of(FINAL_DECISION, decision));
        return ticket;
    }

    private ProcessInstance mayObject() {
        assigned("inHouse", "message", "none");
        var ticket = told();
        assertThat(ticket).isWaitingAt("gw_AwaitObjection");
        return ticket;
    }
}
