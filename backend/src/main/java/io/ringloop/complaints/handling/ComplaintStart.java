package io.ringloop.complaints.handling;

import io.ringloop.complaints.Complaint;
import io.ringloop.engine.Processes;
import io.ringloop.processes.ComplaintEscalationProcess;
import io.ringloop.processes.ComplaintEscalationProcess.Messages;
import io.ringloop.processes.ComplaintEscalationVariables;
import io.ringloop.processes.ComplaintEscalationVariables.Answers;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts the process of a complaint, when it is opened and when it is opened again. */
@Component
public class ComplaintStart {

    private static final String NONE = "none";

    private final Processes processes;

    ComplaintStart(Processes processes) {
        this.processes = processes;
    }

    /** @param registerDueAt until when what is missing must be registered */
    public void opened(Complaint complaint, Instant registerDueAt) {
        var registration = complaint.registration();
        var variables = variables(complaint, "opened");
        variables.put(ComplaintEscalationVariables.REGISTERED, complaint.registered());
        variables.put(ComplaintEscalationVariables.REGISTER_DUE_AT, Date.from(registerDueAt));
        variables.put(ComplaintEscalationVariables.SOLVED_ON_SPOT, answer(registration.solvedOnSpot()));
        variables.put(ComplaintEscalationVariables.CUSTOMER_AGREES, answer(registration.customerAgrees()));
        processes.start(ComplaintEscalationProcess.KEY, complaint.caseId(), variables);
    }

    public void reopened(Complaint complaint, Instant now) {
        var variables = variables(complaint, "reopened");
        variables.put(ComplaintEscalationVariables.REGISTERED, true);
        variables.put(ComplaintEscalationVariables.REGISTER_DUE_AT, Date.from(now));
        variables.put(ComplaintEscalationVariables.SOLVED_ON_SPOT, Answers.NO);
        variables.put(ComplaintEscalationVariables.CUSTOMER_AGREES, Answers.NO);
        processes.startAt(Messages.COMPLAINT_REOPENED, ComplaintEscalationProcess.KEY, complaint.caseId(), variables);
    }

    private static Map<String, @Nullable Object> variables(Complaint complaint, String trigger) {
        var said = complaint.registration();
        var variables = new HashMap<String, @Nullable Object>();
        variables.put(ComplaintEscalationVariables.CASE_ID, complaint.caseId().toString());
        variables.put(ComplaintEscalationVariables.OPEN_TRIGGER, trigger);
        variables.put(
                ComplaintEscalationVariables.REGISTRAR_ID,
                complaint.registrar() == null ? null : complaint.registrar().toString());
        variables.put(ComplaintEscalationVariables.HARM, said.harm() == null ? NONE : said.harm());
        variables.put(ComplaintEscalationVariables.AUTHORITY, said.authority() == null ? NONE : said.authority());
        variables.put(
                ComplaintEscalationVariables.SEVERITY, complaint.severity() == null ? NONE : complaint.severity());
        variables.put(ComplaintEscalationVariables.CRISIS, Answers.NO);
        variables.put(ComplaintEscalationVariables.TIER, 0);
        variables.put(ComplaintEscalationVariables.LOOPS, 0);
        variables.put(ComplaintEscalationVariables.URGE_COUNT, 0);
        variables.put(ComplaintEscalationVariables.OWNER_ID, null);
        return variables;
    }

    private static String answer(@Nullable String said) {
        return said == null ? Answers.NO : said;
    }
}
