package io.ringloop.deadlines;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock.
 *
 * @param kind such as {@code progress}, {@code solution}, {@code external}
 * @param clockClass what its length depends on: a severity, a type
 * @param calendar whose business time it counts
 * @param decisionId of the logged decision that set its terms
 * @param version grows with every change
 */
public record ClockRow(
        UUID id,
        ClockSubject subject,
        String kind,
        String clockClass,
        String calendar,
        ClockTerms terms,
        @Nullable UUID decisionId,
        Instant startedAt,
        Course course,
        int version) {

    ClockRow with(Course newCourse) {
        return new ClockRow(
                id, subject, kind, clockClass, calendar, terms, decisionId, startedAt, newCourse, version + 1);
    }

    ClockRow with(String newClass, ClockTerms newTerms, @Nullable UUID newDecision, Course newCourse) {
        return new ClockRow(
                id, subject, kind, newClass, calendar, newTerms, newDecision, startedAt, newCourse, version + 1);
    }
}
