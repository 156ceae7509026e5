package io.ringloop.complaints.handling;

import io.ringloop.decisions.Decisions;
import io.ringloop.rules.LoopLimits;
import io.ringloop.rules.LoopLimitsFacts;
import io.ringloop.rules.LoopLimitsFacts.Loop;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How often something may be tried again before somebody has to decide: the table {@code loop-limits}. */
@Component
class Rounds {

    /** No table allows more. */
    private static final int MOST = 100;

    private final LoopLimits limits;
    private final Decisions decisions;
    private final ComplaintBook book;

    Rounds(LoopLimits limits, Decisions decisions, ComplaintBook book) {
        this.limits = limits;
        this.decisions = decisions;
        this.book = book;
    }

    /** The count at which it does not go round again; that count is decided and logged. */
    int limit(UUID caseId, Loop loop) {
        var count = 1;
        while (count < MOST
                && limits.decide(new LoopLimitsFacts(loop, count)).value().again()) {
            count++;
        }
        decisions.decide(book.subject(book.file(caseId)), limits, new LoopLimitsFacts(loop, count));
        return count;
    }
}
