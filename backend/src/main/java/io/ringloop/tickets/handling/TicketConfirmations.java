package io.ringloop.tickets.handling;

import io.ringloop.callbacks.CallbackDraft;
import io.ringloop.callbacks.Callbacks;
import io.ringloop.cases.CaseStatus;
import io.ringloop.cases.CloseReason;
import io.ringloop.decisions.Decisions;
import io.ringloop.rules.TicketLoop;
import io.ringloop.rules.TicketLoops;
import io.ringloop.rules.TicketLoopsFacts;
import io.ringloop.tickets.store.TicketStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the customer agrees that it is done: asked by the process of callbacks, or by time to object. */
@Component
@Transactional
public class TicketConfirmations {

    private static final String DISSATISFIED = "dissatisfied";
    private static final String SILENT = "silent";

    /** How long the customer may object; to be confirmed. */
    private static final Duration MAY_OBJECT = Duration.ofDays(3);

    private final TicketBook book;
    private final TicketStore store;
    private final TicketNotices notices;
    private final TicketClocks clocks;
    private final Callbacks callbacks;
    private final TicketLoops loops;
    private final Decisions decisions;

    TicketConfirmations(
            TicketBook book,
            TicketStore store,
            TicketNotices notices,
            TicketClocks clocks,
            Callbacks callbacks,
            TicketLoops loops,
            Decisions decisions) {
        this.book = book;
        this.store = store;
        this.notices = notices;
        this.clocks = clocks;
        this.callbacks = callbacks;
        this.loops = loops;
        this.decisions = decisions;
    }

    /**
     * What the customer said.
     *
     * @param reason why the ticket can be closed; absent when it cannot
     */
    public record Answer(String result, @Nullable CloseReason reason) {}

    /** What follows when the customer did not accept it. */
    public record Round(TicketLoop step, TicketClocks.Promises promises) {}

    /** Writes the callback that asks the customer; the handler does not make it. */
    public Callbacks.Prepared plan(UUID caseId) {
        var file = book.file(caseId);
        var ticket = book.get(caseId);
        var prepared = callbacks.prepare(new CallbackDraft(
                ticket.type().confirmation(),
                Objects.requireNonNull(file.customerId(), "nobody to call"),
                "ticket:" + caseId,
                null,
                caseId,
                file.unitId(),
                ticket.handler() == null ? file.owner() : ticket.handler(),
                file.number() + " " + file.title(),
                null));
        store.asked(caseId, prepared.callback().id());
        await(caseId);
        return prepared;
    }

    /** Tells the customer until when to object. */
    public Instant mayObject(UUID caseId) {
        var until = book.now().plus(MAY_OBJECT);
        notices.customer(caseId, "ticket-objection", Map.of("until", until));
        await(caseId);
        return until;
    }

    /** What came of the callback. */
    public Answer called(UUID caseId, UUID callback) {
        return said(caseId, callbacks.outcome(callback).result());
    }

    /** What came of the time to object. */
    public Answer notCalled(UUID caseId, boolean objected) {
        return said(caseId, objected ? DISSATISFIED : SILENT);
    }

    /** The work begins anew, and with it both promises. */
    public Round again(UUID caseId, int count) {
        var file = book.file(caseId);
        var step = decisions
                .decide(book.subject(file), loops, new TicketLoopsFacts(count))
                .verdict();
        store.loops(caseId, count);
        book.move(caseId, CaseStatus.IN_PROGRESS);
        book.prove("ticket-not-accepted", caseId, Map.of("count", count), Map.of());
        return new Round(step, clocks.again(caseId));
    }

    private void await(UUID caseId) {
        book.move(caseId, CaseStatus.SOLVED);
        book.move(caseId, CaseStatus.AWAITING_CONFIRMATION);
    }

    private Answer said(UUID caseId, String result) {
        book.prove("ticket-confirmation", caseId, Map.of("result", result), Map.of());
        return new Answer(
                result,
                switch (result) {
                    case DISSATISFIED -> null;
                    case "satisfied" -> CloseReason.SOLVED_CONFIRMED;
                    case "partly" -> CloseReason.PARTLY_ACCEPTED;
                    case "unreachable", "expired" -> CloseReason.UNREACHABLE;
                    default -> CloseReason.SOLVED_SILENT;
                });
    }
}
