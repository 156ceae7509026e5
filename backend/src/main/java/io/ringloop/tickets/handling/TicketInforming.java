package io.ringloop.tickets.handling;

import io.ringloop.deadlines.CallAttempts;
import io.ringloop.notifications.NoticeState;
import io.ringloop.processes.TicketClosureProcess.Elements;
import io.ringloop.processes.TicketClosureVariables.InformSteps;
import io.ringloop.rules.CallbackResult;
import io.ringloop.rules.CallbackType;
import io.ringloop.shared.Text;
import io.ringloop.tickets.store.TicketFormStore;
import io.ringloop.tickets.store.TicketStore;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Telling the customer that it is done: it counts when the message arrived or the call was answered, not when it was sent. */
@Component
@Transactional
public class TicketInforming {

    private static final String TEMPLATE = "ticket-done";
    private static final String TOLD = "told";
    private static final Text DONE = new Text("已办理完毕。", "It has been done.");

    /** How long a receipt is waited for before somebody calls; to be confirmed. */
    private static final Duration RECEIPT_WITHIN = Duration.ofHours(2);

    private static final Set<NoticeState> LOST = EnumSet.of(NoticeState.SUPPRESSED, NoticeState.FAILED);

    private final TicketBook book;
    private final TicketStore store;
    private final TicketFormStore forms;
    private final TicketNotices notices;
    private final TicketClocks clocks;
    private final CallAttempts calls;

    TicketInforming(
            TicketBook book,
            TicketStore store,
            TicketFormStore forms,
            TicketNotices notices,
            TicketClocks clocks,
            CallAttempts calls) {
        this.book = book;
        this.store = store;
        this.forms = forms;
        this.notices = notices;
        this.clocks = clocks;
        this.calls = calls;
    }

    /** What is done after a call: {@code told}, {@code again} at an instant, or {@code write}. */
    public record Next(String step, Instant at) {}

    /**
     * Sends the result.
     *
     * @param declined it was not done, and the customer is told why
     * @return until when a receipt is waited for; empty when there is no way to send it
     */
    public Optional<Instant> send(UUID caseId, boolean declined) {
        var sent = notices.customer(caseId, TEMPLATE, Map.of("result", words(caseId, declined)))
                .filter(notice -> !LOST.contains(notice.state()));
        sent.ifPresent(notice -> store.noticed(caseId, notice.id().value()));
        return sent.map(notice -> notice.dueAt().plus(RECEIPT_WITHIN));
    }

    /** The message that told the result has arrived. */
    public void arrived(UUID caseId) {
        informed(caseId, "message");
    }

    /** Somebody called to tell it. */
    public Next called(UUID caseId, boolean reached) {
        if (reached) {
            informed(caseId, "call");
            return new Next(TOLD, book.now());
        }
        var file = book.file(caseId);
        var matter = new CallAttempts.Matter(CallbackType.PROBLEM_SOLVED, book.subject(file), file.unitId());
        var next =
                calls.after(matter, CallbackResult.NO_ANSWER, book.lock(caseId).attemptsLeft(), null);
        store.attempted(caseId, next.attemptsLeft());
        return new Next(next.again() ? InformSteps.AGAIN : InformSteps.WRITE, next.at());
    }

    /** The customer is written to; that does not mean that they know. */
    public void write(UUID caseId, boolean declined) {
        notices.customer(caseId, TEMPLATE, Map.of("result", words(caseId, declined)));
        book.prove("ticket-written-to", caseId, Map.of(), Map.of());
    }

    private void informed(UUID caseId, String by) {
        clocks.met(caseId, TicketClocks.INFORMED);
        store.informed(caseId, book.now(), by);
        book.prove("ticket-informed", caseId, Map.of("by", by), Map.of());
    }

    /** What the customer is told, as somebody wrote it down. */
    private Object words(UUID caseId, boolean declined) {
        var said = declined
                ? forms.last(caseId, Elements.DECIDE_ALTERNATIVE).get("reason")
                : forms.last(caseId, Elements.DO_WORK).get("whatWasDone");
        return said == null ? DONE : said;
    }
}
