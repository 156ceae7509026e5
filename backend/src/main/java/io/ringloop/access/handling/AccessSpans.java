package io.ringloop.access.handling;

import io.ringloop.access.AccessChange;
import io.ringloop.people.People;
import io.ringloop.rules.AccessApprovalFacts.Change;
import io.ringloop.rules.AccessTerms;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How long access may hold, and when it is looked at again. */
@Component
public class AccessSpans {

    private final AccessBook book;
    private final AccessRules rules;
    private final People people;

    AccessSpans(AccessBook book, AccessRules rules, People people) {
        this.book = book;
        this.rules = rules;
        this.people = people;
    }

    /** The next check: when it begins, should be done, and when what was not checked is taken away. */
    public record Certification(Instant at, Instant dueAt, Instant overdueAt, List<String> groups) {}

    /**
     * The end of a last day that somebody chose.
     *
     * @throws ProblemException {@code request-invalid} with {@code access-until-past} or {@code access-until-too-late} at the
     *     field
     */
    public Instant checked(AccessChange change, String field, LocalDate day) {
        var until = book.endOf(day, change.holderUnit());
        if (!until.isAfter(book.now())) {
            throw ProblemException.invalid(List.of(new FieldProblem(field, "access-until-past")));
        }
        var latest = latestDay(change);
        if (latest.isPresent() && day.isAfter(latest.get())) {
            throw ProblemException.invalid(List.of(new FieldProblem(
                    field, "access-until-too-late", Map.of("day", latest.get().toString()))));
        }
        return until;
    }

    /** The last day the rule allows; empty when it sets no limit. */
    Optional<LocalDate> latestDay(AccessChange change) {
        var days = rules.outlook(change, Change.GRANT).validDays();
        return days == 0
                ? Optional.empty()
                : Optional.of(LocalDate.ofInstant(book.now(), people.zoneOf(change.holderUnit()))
                        .plusDays(days));
    }

    /** Never before half of the time is over. */
    Instant warnAt(AccessTerms terms, Instant until) {
        var half = Duration.between(book.now(), until).dividedBy(2);
        var before = Duration.ofDays(terms.warnDays());
        return until.minus(before.compareTo(half) < 0 ? before : half);
    }

    /** Access that need not be certified is looked at after its end, which is never. */
    Certification certification(AccessTerms terms, Instant until, List<String> groups) {
        var at = terms.recertifyDays() == 0
                ? until.plus(Duration.ofDays(1))
                : book.now().plus(Duration.ofDays(terms.recertifyDays()));
        return new Certification(
                at,
                at.plus(Duration.ofDays(terms.certifyDays())),
                at.plus(Duration.ofDays(terms.certifyLapseDays())),
                groups);
    }
}
