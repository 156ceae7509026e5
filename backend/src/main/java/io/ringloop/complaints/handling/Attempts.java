package io.ringloop.complaints.handling;

import io.ringloop.complaints.store.ComplaintStore;
import io.ringloop.deadlines.CallAttempts;
import io.ringloop.deadlines.CallAttempts.Matter;
import io.ringloop.deadlines.CallAttempts.Next;
import io.ringloop.deadlines.CallAttempts.Plan;
import io.ringloop.rules.CallbackResult;
import io.ringloop.rules.CallbackType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls to a customer about a solution, counted with the complaint. */
@Component
@Transactional
public class Attempts {

    private final ComplaintBook book;
    private final ComplaintStore store;
    private final CallAttempts calls;

    Attempts(ComplaintBook book, ComplaintStore store, CallAttempts calls) {
        this.book = book;
        this.store = store;
        this.calls = calls;
    }

    int allowed(UUID caseId) {
        return calls.allowed(matter(caseId));
    }

    /** Plans the call that asks whether the complaint is solved. */
    Plan plan(UUID caseId) {
        var plan = calls.plan(matter(caseId));
        store.attemptsAllowed(caseId, plan.attempts());
        return plan;
    }

    /** What follows a call that did not reach the customer, or did. */
    Next after(UUID caseId, CallbackResult result, @Nullable Instant wished) {
        var next = calls.after(matter(caseId), result, book.lock(caseId).attemptsLeft(), wished);
        store.attempted(caseId, next.attemptsLeft());
        return next;
    }

    private Matter matter(UUID caseId) {
        var file = book.file(caseId);
        return new Matter(CallbackType.COMPLAINT_CONFIRM, book.subject(file), file.unitId());
    }
}
