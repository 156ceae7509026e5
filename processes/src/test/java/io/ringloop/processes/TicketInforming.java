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

import io.ringloop.processes.TicketClosureProcess.Delegates;
import io.ringloop.processes.TicketClosureProcess.Errors;
import io.ringloop.processes.TicketClosureProcess.Messages;
import java.util.Map;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** The customer is told: that counts when the message arrived or the call was answered, not when it was sent. */
abstract class TicketInforming extends TicketScenario {

    @Test
    void informed102OnlyWhenTheMessageHasArrived() {
        var ticket = done();
        assertThat(engine.done).contains(Delegates.INFORM_TICKET_CUSTOMER).doesNotContain(Delegates.NOTE_INFORMED);
        tell(Messages.TICKET_NOTICE_DELIVERED, Map.of());
        assertThat(engine.done).contains(Delegates.NOTE_INFORMED);
        assertThat(ticket).isWaitingAt(CONFIRMATION_CALLBACK);
    }

    @Test
    void aMessageThatDoesNotArriveIsFollowedByACall() {
        var ticket = done();
        tell(Messages.TICKET_NOTICE_FAILED, Map.of());
        assertThat(ticket).hasPassed(NOTICE_FAILED).isWaitingAt(INFORM_CUSTOMER);
        assertThat(the(INFORM_CUSTOMER)).isAssignedTo("agent-1").hasDueDate(in("PT48H"));
    }

    @Test
    void aMessageWithoutAReceiptIsFollowedByACall() {
        var ticket = done();
        fire(DELIVERY_DUE);
        assertThat(ticket).hasPassed(DELIVERY_DUE).isWaitingAt(INFORM_CUSTOMER);
    }

    @Test
    void whoHasNoAddressIsCalled() {
        engine.answer(Delegates.INFORM_TICKET_CUSTOMER, execution -> {
            throw new BpmnError(Errors.NOTICE_UNDELIVERABLE);
        });
        assertThat(done()).hasPassed(UNDELIVERABLE).isWaitingAt(INFORM_CUSTOMER);
    }

    @Test
    void whoIsReachedByPhoneKnows() {
        var ticket = called();
        complete(INFORM_CUSTOMER, Map.of(INFORM_REACHED, "yes"));
        assertThat(ticket).hasPassed("service_RecordInformed").isWaitingAt(CONFIRMATION_CALLBACK);
    }

    @Test
    void whoIsNotReachedIsCalledAgain() {
        var ticket = called();
        informed("again");
        complete(INFORM_CUSTOMER, Map.of(INFORM_REACHED, "no"));
        assertThat(tasks(INFORM_CUSTOMER)).isEmpty();
        fire(INFORM_AGAIN);
        assertThat(ticket).isWaitingAt(INFORM_CUSTOMER);
    }

    @Test
    void whoIsNeverReachedIsWrittenToAndDoesNotCountAsInformed() {
        var ticket = called();
        informed("write");
        complete(INFORM_CUSTOMER, Map.of(INFORM_REACHED, "no"));
        assertThat(ticket).hasPassed("service_InformInWriting").isWaitingAt(CONFIRMATION_CALLBACK);
        assertThat(engine.done).doesNotContain(Delegates.NOTE_INFORMED);
    }

    private ProcessInstance called() {
        assigned("inHouse", "call", "call");
        return done();
    }
}
