package io.ringloop.tickets.handling;

import io.ringloop.rules.TicketProgress;
import io.ringloop.rules.TicketProgressFacts;
import io.ringloop.rules.TicketProgressFacts.Stage;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Outbox;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers look up where their ticket stands: by its number, the end of their phone number and a code that is sent to that
 * phone. They get one word and nothing else; what is wrong is never said, and takes as long as what is right.
 */
@Component
public class LookUps {

    private final TicketBook book;
    private final TicketCodes codes;
    private final LookUpThrottle throttle;
    private final TicketProgress progress;
    private final Outbox outbox;

    LookUps(TicketBook book, TicketCodes codes, LookUpThrottle throttle, TicketProgress progress, Outbox outbox) {
        this.book = book;
        this.codes = codes;
        this.throttle = throttle;
        this.progress = progress;
        this.outbox = outbox;
    }

    /** How long a code holds, and how often it may be tried. */
    public record Terms(Duration codeHolds, int tries) {}

    public Terms terms() {
        return new Terms(TicketCodes.CODE_HOLDS, TicketCodes.TRIES);
    }

    /**
     * Asks for a code. It is sent afterwards, if there is such a ticket: whether there is one cannot be told from outside, not
     * even by the time the answer takes.
     *
     * @param address from which it is asked
     * @throws ProblemException {@code too-many-attempts}
     */
    @Transactional(noRollbackFor = ProblemException.class)
    public void askForCode(String number, String phoneEnd, String address) {
        throttle.spend(LookUpThrottle.Kind.CODE, number, address);
        outbox.send(SendTicketCode.TOPIC, Ids.next().toString(), SendTicketCode.payload(number, phoneEnd));
    }

    /**
     * Where the ticket stands, in one word.
     *
     * @throws ProblemException {@code ticket-progress-not-shown} whatever is wrong, {@code too-many-attempts}
     */
    @Transactional(noRollbackFor = ProblemException.class)
    public Text look(String number, String phoneEnd, String code, String address) {
        throttle.spend(LookUpThrottle.Kind.LOOK, number, address);
        var caseId = codes.redeem(number, phoneEnd, code)
                .orElseThrow(() -> new ProblemException("ticket-progress-not-shown"));
        book.prove("ticket-looked-up", caseId, Map.of(), Map.of());
        var stage = Stage.valueOf(book.file(caseId).status().name());
        return ProgressWords.text(
                progress.decide(new TicketProgressFacts(stage)).value().word());
    }
}
