package io.ringloop.processes;

import static io.ringloop.processes.Engine.tasks;
import static io.ringloop.processes.TicketClosureProcess.Elements.*;
import static io.ringloop.processes.TicketClosureVariables.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;

import io.ringloop.processes.TicketClosureProcess.Delegates;
import io.ringloop.processes.TicketClosureProcess.Messages;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may arrive at any time. */
abstract class TicketMessages extends TicketScenario {

    @Test
    void aSecondCallWhileOpenJoinsTheTicket() {
        var ticket = opened();
        tell(Messages.CONTACT_ADDED, Map.of(CONTACT_ID, "contact-2", CONTACT_KIND, "newFacts"));
        assertThat(ticket).hasPassed(END_CONTACT_LINKED).isWaitingAt(DO_WORK);
        assertThat(engine.done).doesNotContain(Delegates.URGE_TICKET);
    }

    @Test
    void urgingIsCountedAndRaisesTheTicket() {
        var ticket = opened();
        tell(Messages.CONTACT_ADDED, Map.of(CONTACT_ID, "contact-2", CONTACT_KIND, "urge"));
        assertThat(ticket)
                .hasPassed("service_UrgeTicket", END_URGED)
                .isWaitingAt(DO_WORK)
                .variables()
                .containsEntry(URGE_COUNT, 1);
    }

    @Test
    void aWithdrawnTicketStopsEverythingAndIsClosed() {
        var ticket = told();
        tell(Messages.WITHDRAWN, Map.of());
        assertThat(ticket)
                .hasPassedInOrder("service_CallOffWhenWithdrawn", "service_CloseWithdrawn", END_WITHDRAWN)
                .isEnded();
        assertThat(tasks(ASK)).isEmpty();
    }

    @Test
    void aDuplicateIsMergedIntoItsMaster() {
        var ticket = opened();
        tell(Messages.MERGED_INTO, Map.of());
        assertThat(ticket)
                .hasPassedInOrder("service_CallOffWhenMerged", "service_CloseMerged", END_MERGED)
                .isEnded();
        assertThat(managementService().createJobQuery().count()).isZero();
    }

    @Test
    void theReasonIsKnownToTheStepThatCloses() {
        var reasons = new ArrayList<>();
        engine.answer(Delegates.CLOSE_TICKET, execution -> reasons.add(execution.getVariable(CLOSE_REASON)));
        opened();
        tell(Messages.WITHDRAWN, Map.of());
        opened();
        tell(Messages.MERGED_INTO, Map.of());
        assertThat(reasons).containsExactly("WITHDRAWN", "MERGED");
    }
}
