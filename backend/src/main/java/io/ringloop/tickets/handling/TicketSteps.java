package io.ringloop.tickets.handling;

import io.ringloop.cases.CaseStatus;
import io.ringloop.processes.TicketClosureProcess.Elements;
import io.ringloop.processes.TicketClosureVariables.WorkResults;
import io.ringloop.tickets.store.TicketFormStore;
import io.ringloop.tickets.store.TicketStore;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What comes of the work, and what is decided when it is not possible. */
@Component
@Transactional
public class TicketSteps {

    private static final String SOLVED = "solved";
    private static final String CONFIRMED = "confirmed";
    private static final String NOT_POSSIBLE = "notPossible";

    private final TicketBook book;
    private final TicketStore store;
    private final TicketFormStore forms;
    private final TicketClocks clocks;
    private final TicketPlans plans;

    TicketSteps(TicketBook book, TicketStore store, TicketFormStore forms, TicketClocks clocks, TicketPlans plans) {
        this.book = book;
        this.store = store;
        this.forms = forms;
        this.clocks = clocks;
        this.plans = plans;
    }

    /** What a forwarding that ended so means for the ticket. */
    public String elsewhere(String outcome) {
        return outcome.equals(SOLVED) || outcome.equals(CONFIRMED) ? WorkResults.DONE : NOT_POSSIBLE;
    }

    /** The work is done, or not. */
    public void worked(UUID caseId, String result) {
        if (result.equals(WorkResults.DONE)) {
            clocks.met(caseId, TicketClocks.DONE);
            book.move(caseId, CaseStatus.SOLVED);
        } else if (result.equals(NOT_POSSIBLE)) {
            book.move(caseId, CaseStatus.IN_PROGRESS);
        }
        book.prove("ticket-worked", caseId, Map.of("result", result), Map.of());
    }

    /** Another unit does it; whether that is an outlet. */
    public boolean sendElsewhere(UUID caseId) {
        var named = Optional.ofNullable(
                        forms.last(caseId, Elements.DECIDE_ALTERNATIVE).get("newTarget"))
                .map(Object::toString)
                .map(UUID::fromString)
                .orElseThrow();
        store.sendTo(caseId, named);
        book.prove("ticket-sent-elsewhere", caseId, Map.of("target", named), Map.of());
        return plans.outlet(named);
    }

    /** It is not done; the customer is told why. */
    public void declined(UUID caseId) {
        book.move(caseId, CaseStatus.SOLVED);
        clocks.met(caseId, TicketClocks.DONE);
        book.prove("ticket-declined", caseId, Map.of(), Map.of());
    }
}
