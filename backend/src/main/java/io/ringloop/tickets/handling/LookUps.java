package io.ringloop.tickets.handling;

import io.ringloop.notifications.Channel;
import io.ringloop.notifications.NoticeOrder;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Recipient;
import io.ringloop.rules.TicketProgress;
import io.ringloop.rules.TicketProgressFacts;
import io.ringloop.rules.TicketProgressFacts.Stage;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import io.ringloop.tickets.store.LookUpStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers look up where their ticket stands: by its number, the end of their phone number and a code that is sent to that
 * phone. They get one word and nothing else; what is wrong is never said.
 */
@Component
public class LookUps {

    private static final int DIGITS = 4;
    private static final int CODES = 1_000_000;
    private static final int TRIES = 5;
    private static final Duration CODE_HOLDS = Duration.ofMinutes(10);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TicketBook book;
    private final LookUpStore store;
    private final LookUpThrottle throttle;
    private final TicketProgress progress;
    private final Notices notices;

    LookUps(TicketBook book, LookUpStore store, LookUpThrottle throttle, TicketProgress progress, Notices notices) {
        this.book = book;
        this.store = store;
        this.throttle = throttle;
        this.progress = progress;
        this.notices = notices;
    }

    /**
     * Sends a code to the phone of the ticket, if there is such a ticket; whether there is one cannot be told from outside.
     *
     * @param address from which it is asked
     * @throws ProblemException {@code too-many-attempts}
     */
    @Transactional
    public void sendCode(String number, String phoneEnd, String address) {
        throttle.spend(number, address);
        matching(number, phoneEnd).forEach(this::send);
    }

    /**
     * Where the ticket stands, in one word.
     *
     * @throws ProblemException {@code ticket-progress-not-shown} whatever is wrong, {@code too-many-attempts}
     */
    @Transactional(noRollbackFor = ProblemException.class)
    public Text look(String number, String phoneEnd, String code, String address) {
        throttle.spend(number, address);
        var caseId = matching(number, phoneEnd).stream()
                .filter(ticket -> right(ticket, code))
                .findFirst()
                .orElseThrow(() -> new ProblemException("ticket-progress-not-shown"));
        store.used(caseId);
        book.prove("ticket-looked-up", caseId, Map.of(), Map.of());
        var stage = Stage.valueOf(book.file(caseId).status().name());
        return ProgressWords.text(
                progress.decide(new TicketProgressFacts(stage)).value().word());
    }

    private void send(UUID caseId) {
        var ticket = book.get(caseId);
        var phone = ticket.details().phone();
        if (phone == null) {
            return;
        }
        var code = "%06d".formatted(RANDOM.nextInt(CODES));
        store.send(caseId, hash(caseId, code), book.now().plus(CODE_HOLDS), TRIES);
        notices.send(NoticeOrder.of(
                        "ticket-code",
                        Recipient.somebody(ticket.language()).withPhone(phone),
                        book.file(caseId).unitId(),
                        Map.of("code", code))
                .by(Channel.SMS));
    }

    /** Hardly ever more than one: each centre counts its own tickets. */
    private List<UUID> matching(String number, String phoneEnd) {
        return store.numbered(number).stream()
                .filter(caseId -> {
                    var phone = book.get(caseId).details().phone();
                    return phone != null && end(phone).equals(phoneEnd);
                })
                .toList();
    }

    private boolean right(UUID caseId, String code) {
        return store.takeTry(caseId, book.now()).stream()
                .anyMatch(hash -> MessageDigest.isEqual(hash, hash(caseId, code)));
    }

    private static String end(String phone) {
        var digits = phone.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - DIGITS));
    }

    private static byte[] hash(UUID caseId, String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((caseId + " " + code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
