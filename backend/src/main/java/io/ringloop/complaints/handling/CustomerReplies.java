package io.ringloop.complaints.handling;

import io.ringloop.cases.CaseStatus;
import io.ringloop.deadlines.Clocks;
import io.ringloop.deadlines.Spans;
import io.ringloop.decisions.Decisions;
import io.ringloop.rules.ClockClass;
import io.ringloop.rules.ClockKind;
import io.ringloop.rules.Deadlines;
import io.ringloop.rules.DeadlinesFacts;
import io.ringloop.rules.LoopLimitsFacts.Loop;
import io.ringloop.rules.PauseReason;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking the customer, and what happens while nothing comes back. */
@Component
@Transactional
public class CustomerReplies {

    private final ComplaintBook book;
    private final ComplaintNotices notices;
    private final Clocks clocks;
    private final Deadlines deadlines;
    private final Decisions decisions;
    private final Spans spans;
    private final Rounds rounds;

    CustomerReplies(
            ComplaintBook book,
            ComplaintNotices notices,
            Clocks clocks,
            Deadlines deadlines,
            Decisions decisions,
            Spans spans,
            Rounds rounds) {
        this.book = book;
        this.notices = notices;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.spans = spans;
        this.rounds = rounds;
    }

    /** When to ask again, and how often that may still be done. */
    public record Waiting(Instant until, int remindersLeft) {}

    /** Asks the customer; the clock of the solution stands still meanwhile. */
    public Waiting ask(UUID caseId) {
        question(caseId);
        clocks.pause(caseId, PauseReason.WAITING_CUSTOMER);
        book.move(caseId, CaseStatus.WAITING_CUSTOMER);
        return new Waiting(until(caseId), rounds.limit(caseId, Loop.CUSTOMER_REMINDER) - 1);
    }

    /** Asks again. */
    public Waiting remind(UUID caseId, int remindersLeft) {
        question(caseId);
        return new Waiting(until(caseId), remindersLeft - 1);
    }

    /** Nothing came back, or the answer is there: the clock runs on. */
    public void goOn(UUID caseId, boolean replied) {
        clocks.resume(caseId, PauseReason.WAITING_CUSTOMER);
        book.move(caseId, CaseStatus.IN_PROGRESS);
        book.prove(replied ? "complaint-customer-replied" : "complaint-no-reply", caseId, Map.of(), Map.of());
    }

    private void question(UUID caseId) {
        var question = book.proposal(caseId).question();
        notices.news(caseId, question == null ? "" : question);
    }

    private Instant until(UUID caseId) {
        var file = book.file(caseId);
        var facts = new DeadlinesFacts(ClockKind.CUSTOMER_REPLY, ClockClass.ORDINARY, book.value(file));
        var span =
                decisions.decide(book.subject(file), deadlines, facts).verdict().duration();
        return spans.after(span, book.now(), file.unitId());
    }
}
