package io.ringloop.tickets.handling;

import io.ringloop.cases.CaseStatus;
import io.ringloop.deadlines.Clocks;
import io.ringloop.decisions.Decisions;
import io.ringloop.processes.TicketClosureProcess.Elements;
import io.ringloop.rules.ClockKind;
import io.ringloop.rules.LoopLimits;
import io.ringloop.rules.LoopLimitsFacts;
import io.ringloop.rules.LoopLimitsFacts.Loop;
import io.ringloop.rules.PauseReason;
import io.ringloop.tickets.store.TicketFormStore;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking the customer for what is missing, and what happens while nothing comes back. */
@Component
@Transactional
public class TicketReplies {

    /** No table allows more. */
    private static final int MOST = 100;

    private final TicketBook book;
    private final TicketFormStore forms;
    private final TicketNotices notices;
    private final TicketClocks own;
    private final Clocks clocks;
    private final LoopLimits limits;
    private final Decisions decisions;

    TicketReplies(
            TicketBook book,
            TicketFormStore forms,
            TicketNotices notices,
            TicketClocks own,
            Clocks clocks,
            LoopLimits limits,
            Decisions decisions) {
        this.book = book;
        this.forms = forms;
        this.notices = notices;
        this.own = own;
        this.clocks = clocks;
        this.limits = limits;
        this.decisions = decisions;
    }

    /** When to ask again, and how often that may still be done. */
    public record Waiting(Instant until, int remindersLeft) {}

    /** Asks the customer; both promises stand still meanwhile. */
    public Waiting ask(UUID caseId) {
        question(caseId);
        clocks.pause(caseId, PauseReason.WAITING_CUSTOMER);
        book.move(caseId, CaseStatus.WAITING_CUSTOMER);
        return new Waiting(own.soon(caseId, ClockKind.CUSTOMER_REPLY), reminders(caseId) - 1);
    }

    /** Asks again. */
    public Waiting remind(UUID caseId, int remindersLeft) {
        question(caseId);
        return new Waiting(own.soon(caseId, ClockKind.CUSTOMER_REPLY), remindersLeft - 1);
    }

    /** Nothing came back, or the answer is there: the clocks run on. */
    public void goOn(UUID caseId, boolean replied) {
        clocks.resume(caseId, PauseReason.WAITING_CUSTOMER);
        book.move(caseId, CaseStatus.IN_PROGRESS);
        book.prove(replied ? "ticket-customer-replied" : "ticket-no-reply", caseId, Map.of(), Map.of());
    }

    private void question(UUID caseId) {
        var question = forms.last(caseId, Elements.DO_WORK).getOrDefault("question", "");
        notices.customer(caseId, "ticket-question", Map.of("question", question));
    }

    /** The count at which nobody is asked again; that count is decided and logged. */
    private int reminders(UUID caseId) {
        var count = 1;
        while (count < MOST
                && limits.decide(new LoopLimitsFacts(Loop.CUSTOMER_REMINDER, count))
                        .value()
                        .again()) {
            count++;
        }
        decisions.decide(book.subject(book.file(caseId)), limits, new LoopLimitsFacts(Loop.CUSTOMER_REMINDER, count));
        return count;
    }
}
