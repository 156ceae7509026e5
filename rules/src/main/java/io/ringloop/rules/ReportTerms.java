package io.ringloop.rules;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When a daily report is due.
 *
 * @param expected false: none is owed for this day
 * @param dueDays days after the one it tells of; for a returned report, after it was returned
 * @param dueTime in the zone of who reports
 * @param branchAfter how long after that the branch is told that it is missing
 * @param lapseAfter how long after that nobody waits for it any more
 * @param decideWithin how long the branch has to approve or return it
 */
public record ReportTerms(
        boolean expected,
        int dueDays,
        LocalTime dueTime,
        @Nullable Span branchAfter,
        @Nullable Span lapseAfter,
        @Nullable Span decideWithin) {}
