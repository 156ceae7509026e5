package io.ringloop.complaints.handling;

import io.ringloop.cases.CaseStatus;
import io.ringloop.cases.CloseReason;
import io.ringloop.complaints.Proposal;
import io.ringloop.complaints.store.ComplaintFormStore;
import io.ringloop.complaints.store.ComplaintStore;
import io.ringloop.deadlines.CallAttempts;
import io.ringloop.processes.ComplaintEscalationProcess.Elements;
import io.ringloop.rules.LoopLimitsFacts.Loop;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the customer agrees that it is solved: asked by somebody who did not handle it. */
@Component
@Transactional
public class Confirmations {

    private static final String PARTLY = "partly";
    private static final String DISSATISFIED = "dissatisfied";
    private static final String REFUSED = "refused";

    private final ComplaintBook book;
    private final ComplaintStore store;
    private final ComplaintFormStore forms;
    private final ComplaintNotices notices;
    private final ComplaintClocks clocks;
    private final Attempts attempts;
    private final Rounds rounds;

    Confirmations(
            ComplaintBook book,
            ComplaintStore store,
            ComplaintFormStore forms,
            ComplaintNotices notices,
            ComplaintClocks clocks,
            Attempts attempts,
            Rounds rounds) {
        this.book = book;
        this.store = store;
        this.forms = forms;
        this.notices = notices;
        this.clocks = clocks;
        this.attempts = attempts;
        this.rounds = rounds;
    }

    /**
     * What came of asking.
     *
     * @param action {@code done}, {@code retry} or {@code giveUp}
     * @param result absent while nobody was reached
     * @param reason why the complaint can be closed; absent when it cannot
     */
    public record Asked(
            String action,
            @Nullable String result,
            @Nullable CloseReason reason,
            Instant at,
            int attemptsLeft) {}

    /** What the form {@code confirm-solution} says besides its result. */
    record Answer(
            @Nullable String acceptsPartly,
            @Nullable String why,
            @Nullable Instant callAgainAt,
            @Nullable String words) {}

    public CallAttempts.Plan plan(UUID caseId) {
        book.move(caseId, CaseStatus.SOLVED);
        book.move(caseId, CaseStatus.AWAITING_CONFIRMATION);
        return attempts.plan(caseId);
    }

    /** A call was made to ask. */
    public Asked called(UUID caseId, String call) {
        var answer = forms.last(caseId, Set.of(Elements.CONFIRM_SOLUTION), Answer.class)
                .orElse(new Answer(null, null, null, null));
        var next = attempts.after(caseId, CallAttempts.result(call), answer.callAgainAt());
        if (next.again()) {
            return new Asked("retry", null, null, next.at(), next.attemptsLeft());
        }
        return switch (next.action()) {
            case DONE, NO_MORE_CALLS ->
                said(caseId, call.equals(PARTLY) && !"yes".equals(answer.acceptsPartly()) ? DISSATISFIED : call);
            default -> new Asked("giveUp", null, null, next.at(), 0);
        };
    }

    /** The customer said it, in a call of ours or in one of their own. */
    public Asked said(UUID caseId, String result) {
        return new Asked("done", result, reason(caseId, result), book.now(), 0);
    }

    /** Nobody was reached: the customer is written to. */
    public void write(UUID caseId) {
        notices.customer(
                caseId,
                "complaint-unreachable",
                Map.of("attempts", book.get(caseId).attempts()));
    }

    /**
     * The customer does not accept it: the work begins anew, and with it the promise of news.
     *
     * @return at how many rounds somebody has to decide
     */
    public int again(UUID caseId, int loops) {
        store.loops(caseId, loops);
        book.move(caseId, CaseStatus.IN_PROGRESS);
        clocks.promiseNews(caseId);
        return rounds.limit(caseId, Loop.CONFIRMATION);
    }

    private @Nullable CloseReason reason(UUID caseId, String result) {
        return switch (result) {
            case DISSATISFIED -> null;
            case PARTLY -> CloseReason.PARTLY_ACCEPTED;
            case REFUSED -> CloseReason.SOLVED_SILENT;
            default -> solved(book.proposal(caseId));
        };
    }

    private static CloseReason solved(Proposal proposal) {
        var remedy = proposal.remedy() == null ? List.<String>of() : proposal.remedy();
        if (remedy.equals(List.of("explanation"))) {
            return CloseReason.EXPLAINED;
        }
        return remedy.equals(List.of("none")) ? CloseReason.NOT_POSSIBLE_EXPLAINED : CloseReason.SOLVED_CONFIRMED;
    }
}
