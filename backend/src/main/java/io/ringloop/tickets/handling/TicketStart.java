package io.ringloop.tickets.handling;

import io.ringloop.engine.Processes;
import io.ringloop.processes.TicketClosureProcess;
import io.ringloop.processes.TicketClosureProcess.Messages;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.processes.TicketClosureVariables.Answers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts the process of a ticket, when it is opened and when it is opened again. */
@Component
public class TicketStart {

    private final Processes processes;

    TicketStart(Processes processes) {
        this.processes = processes;
    }

    public void opened(UUID caseId) {
        processes.start(TicketClosureProcess.KEY, caseId, variables(caseId, "opened"));
    }

    public void reopened(UUID caseId) {
        processes.startAt(Messages.TICKET_REOPENED, TicketClosureProcess.KEY, caseId, variables(caseId, "reopened"));
    }

    private static Map<String, @Nullable Object> variables(UUID caseId, String trigger) {
        var variables = new HashMap<String, @Nullable Object>();
        variables.put(TicketClosureVariables.CASE_ID, caseId.toString());
        variables.put(TicketClosureVariables.OPEN_TRIGGER, trigger);
        variables.put(TicketClosureVariables.OWNER_ID, null);
        variables.put(TicketClosureVariables.CALLBACK_ID, null);
        variables.put(TicketClosureVariables.OBJECTION, Answers.NO);
        variables.put(TicketClosureVariables.CLOSE_REASON, null);
        variables.put(TicketClosureVariables.LOOPS, 0);
        variables.put(TicketClosureVariables.URGE_COUNT, 0);
        return variables;
    }
}
