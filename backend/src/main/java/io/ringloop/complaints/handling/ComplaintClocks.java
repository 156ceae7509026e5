package io.ringloop.complaints.handling;

import io.ringloop.cases.CaseFile;
import io.ringloop.deadlines.ClockRow;
import io.ringloop.deadlines.ClockStart;
import io.ringloop.deadlines.ClockSubject;
import io.ringloop.deadlines.Clocks;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The promises of a complaint: news within a day, a solution, the date of an authority. */
@Component
@Transactional
public class ComplaintClocks {

    /** News for the customer. */
    public static final String PROGRESS = "progress";

    private static final String SOLUTION = "solution";
    private static final String EXTERNAL = "external";
    private static final String REGISTER = "register";
    private static final String ORDINARY = "ordinary";

    private final ComplaintBook book;
    private final Clocks clocks;

    ComplaintClocks(ComplaintBook book, Clocks clocks) {
        this.book = book;
        this.clocks = clocks;
    }

    /** The open clock of a kind. */
    Optional<ClockRow> open(UUID caseId, String kind) {
        return clocks.of(caseId).stream()
                .filter(clock ->
                        clock.kind().equals(kind) && clock.course().state().open())
                .findFirst();
    }

    ClockStart start(CaseFile file, String kind, String clockClass, Instant from) {
        return new ClockStart(
                ClockSubject.ofCase(file.id()),
                kind,
                clockClass,
                book.value(file).code(),
                file.customerId(),
                from,
                file.unitId());
    }

    /** Until when what is missing must be registered. */
    public Instant startRegistering(UUID caseId) {
        return clocks.start(start(book.file(caseId), REGISTER, ORDINARY, book.now()))
                .course()
                .due();
    }

    public void registered(UUID caseId) {
        clocks.met(caseId, REGISTER, book.now());
    }

    /** All clocks of the handling; an authority's date as the authority gave it. */
    public Map<String, Instant> startHandling(UUID caseId, String severity) {
        var file = book.file(caseId);
        var complaint = book.get(caseId);
        var from = complaint.countsFrom();
        var progress = clocks.start(start(file, PROGRESS, severity, from));
        var solution = clocks.start(start(file, SOLUTION, severity, from));
        var said = complaint.registration();
        if ("caseNumber".equals(said.authority()) && said.authorityDueAt() != null) {
            clocks.start(start(file, EXTERNAL, severity, from), said.authorityDueAt());
        }
        return Map.of(
                PROGRESS, progress.course().due(), SOLUTION, solution.course().due());
    }

    /** The work begins anew: the customer waits for news again. */
    void promiseNews(UUID caseId) {
        if (open(caseId, PROGRESS).isEmpty()) {
            var severity = book.get(caseId).severity();
            clocks.start(start(book.file(caseId), PROGRESS, severity == null ? ORDINARY : severity, book.now()));
        }
    }
}
