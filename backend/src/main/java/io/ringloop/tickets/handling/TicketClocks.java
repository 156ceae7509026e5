package io.ringloop.tickets.handling;

import io.ringloop.deadlines.ClockRow;
import io.ringloop.deadlines.ClockStart;
import io.ringloop.deadlines.ClockSubject;
import io.ringloop.deadlines.Clocks;
import io.ringloop.deadlines.Spans;
import io.ringloop.decisions.Decisions;
import io.ringloop.rules.ClockClass;
import io.ringloop.rules.ClockKind;
import io.ringloop.rules.Deadlines;
import io.ringloop.rules.DeadlinesFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The two promises of a ticket: it is done, and the customer knows. */
@Component
@Transactional
public class TicketClocks {

    static final String DONE = "done";
    static final String INFORMED = "informed";

    private final TicketBook book;
    private final Clocks clocks;
    private final Deadlines deadlines;
    private final Decisions decisions;
    private final Spans spans;

    TicketClocks(TicketBook book, Clocks clocks, Deadlines deadlines, Decisions decisions, Spans spans) {
        this.book = book;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.spans = spans;
    }

    /** Until when it is done, and until when the customer knows. */
    public record Promises(Instant done, Instant informed) {}

    /** Starts both from when the ticket counts. */
    public Promises start(UUID caseId) {
        return start(caseId, book.get(caseId).countsFrom());
    }

    /** The work begins anew: both start from now. */
    Promises again(UUID caseId) {
        clocks.cancel(caseId, DONE);
        clocks.cancel(caseId, INFORMED);
        return start(caseId, book.now());
    }

    private Promises start(UUID caseId, Instant from) {
        var done = clocks.start(of(caseId, DONE, from));
        var informed = clocks.start(of(caseId, INFORMED, from));
        return new Promises(done.course().due(), informed.course().due());
    }

    void met(UUID caseId, String kind) {
        clocks.met(caseId, kind, book.now());
    }

    /** When the open clock of a kind is due; now if none is open. */
    Instant due(UUID caseId, String kind) {
        return open(caseId, kind).map(clock -> clock.course().due()).orElse(book.now());
    }

    /**
     * Moves what is still promised to a date the customer agreed to; they know as long after it as before.
     *
     * @throws io.ringloop.shared.ProblemException {@code clock-not-found}, {@code clock-not-movable}, {@code
     *     agreement-already-used}, {@code due-not-in-future}, {@code agreed-date-too-late}
     */
    void moveTo(UUID caseId, Instant due, UUID contact) {
        var done = open(caseId, DONE);
        if (done.isEmpty()) {
            clocks.moveTo(caseId, INFORMED, due, contact);
            return;
        }
        var later = Duration.between(due(caseId, DONE), due(caseId, INFORMED));
        clocks.moveTo(caseId, DONE, due, contact);
        if (open(caseId, INFORMED).isPresent()) {
            clocks.moveTo(caseId, INFORMED, due.plus(later), contact);
        }
    }

    /** So much later as a kind of clock runs that watches a person, not the ticket. */
    Instant soon(UUID caseId, ClockKind kind) {
        var file = book.file(caseId);
        var facts = new DeadlinesFacts(kind, ClockClass.ORDINARY, book.value(file));
        var span =
                decisions.decide(book.subject(file), deadlines, facts).verdict().duration();
        return spans.after(span, book.now(), file.unitId());
    }

    private Optional<ClockRow> open(UUID caseId, String kind) {
        return clocks.of(caseId).stream()
                .filter(clock ->
                        clock.kind().equals(kind) && clock.course().state().open())
                .findFirst();
    }

    private ClockStart of(UUID caseId, String kind, Instant from) {
        var file = book.file(caseId);
        return new ClockStart(
                ClockSubject.ofCase(caseId),
                kind,
                book.get(caseId).type().clockClass().code(),
                book.value(file).code(),
                file.customerId(),
                from,
                file.unitId());
    }
}
