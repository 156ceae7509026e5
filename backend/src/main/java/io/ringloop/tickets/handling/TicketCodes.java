package io.ringloop.tickets.handling;

import io.ringloop.notifications.Channel;
import io.ringloop.notifications.NoticeOrder;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Recipient;
import io.ringloop.tickets.store.LookUpStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The codes with which customers look up a ticket, sent to the phone given with it; only a hash is kept. */
@Component
@Transactional
class TicketCodes {

    private static final String TEMPLATE = "ticket-code";
    private static final int CODES = 1_000_000;

    /** How often a code may be tried. */
    static final int TRIES = 5;

    static final Duration CODE_HOLDS = Duration.ofMinutes(10);

    private static final UUID NOBODY = new UUID(0, 0);
    private static final byte[] NO_CODE = new byte[0];
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TicketBook book;
    private final LookUpStore store;
    private final Notices notices;

    TicketCodes(TicketBook book, LookUpStore store, Notices notices) {
        this.book = book;
        this.store = store;
        this.notices = notices;
    }

    /** Sends a new code; to nobody when there is no such ticket. */
    public void send(String number, String phoneEnd) {
        store.matching(number, phoneEnd).forEach(this::send);
    }

    /** The ticket that a code belongs to, once; takes one of its tries. Without such a ticket the same is done for nobody. */
    public Optional<UUID> redeem(String number, String phoneEnd, String code) {
        var found = store.matching(number, phoneEnd);
        var right = (found.isEmpty() ? List.of(NOBODY) : found)
                .stream().filter(ticket -> right(ticket, code)).findFirst();
        right.ifPresent(store::used);
        return right;
    }

    private void send(UUID caseId) {
        var ticket = book.get(caseId);
        var code = "%06d".formatted(RANDOM.nextInt(CODES));
        store.send(caseId, hash(caseId, code), book.now().plus(CODE_HOLDS), TRIES);
        notices.send(NoticeOrder.of(
                        TEMPLATE,
                        Recipient.somebody(ticket.language())
                                .withPhone(
                                        Objects.requireNonNull(ticket.details().phone())),
                        book.file(caseId).unitId(),
                        Map.of("code", code))
                .by(Channel.SMS));
    }

    private boolean right(UUID caseId, String code) {
        var kept = store.takeTry(caseId, book.now()).orElse(NO_CODE);
        return MessageDigest.isEqual(kept, hash(caseId, code));
    }

    private static byte[] hash(UUID caseId, String code) {
        return Digests.sha256(caseId + " " + code);
    }
}
