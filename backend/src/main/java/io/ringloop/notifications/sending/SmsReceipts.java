package io.ringloop.notifications.sending;

import io.ringloop.notifications.Channel;
import io.ringloop.notifications.Notice;
import io.ringloop.notifications.NoticeId;
import io.ringloop.notifications.store.NoticeStore;
import io.ringloop.notifications.store.ReceiptStore;
import io.ringloop.shared.Json;
import io.ringloop.shared.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the gateway reports about messages it took: genuine, recent, and each report once. */
@Component
public class SmsReceipts {

    private static final Duration KEEP_SEEN = Duration.ofDays(1);
    private static final int LONGEST_REASON = 100;

    private final SmsSettings settings;
    private final ReceiptStore receipts;
    private final NoticeStore notices;
    private final NoticeStates states;
    private final Json json;
    private final Clock clock;

    SmsReceipts(
            SmsSettings settings,
            ReceiptStore receipts,
            NoticeStore notices,
            NoticeStates states,
            Json json,
            Clock clock) {
        this.settings = settings;
        this.receipts = receipts;
        this.notices = notices;
        this.states = states;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A report.
     *
     * @param id that we gave to the message
     * @param state {@code delivered} or {@code failed}
     * @param reason why it failed, in the gateway's words
     */
    public record Receipt(UUID id, String state, @Nullable String reason) {}

    /**
     * Takes a report; one about a message that was settled before changes nothing.
     *
     * @param signature see {@link Signature}
     * @throws ProblemException {@code receipt-signature-invalid}, {@code receipt-replayed}, {@code request-unreadable},
     *     {@code notice-not-found}
     */
    @Transactional
    public void take(@Nullable String signature, byte[] body) {
        var now = clock.instant();
        if (!Signature.isValid(signature, settings.receiptSecret(), body, now, settings.receiptTolerance())) {
            throw new ProblemException("receipt-signature-invalid");
        }
        if (!receipts.isNew(String.valueOf(signature), now)) {
            throw new ProblemException("receipt-replayed");
        }
        var receipt = read(body);
        var notice = notices.lock(new NoticeId(receipt.id()))
                .filter(found -> found.channel() == Channel.SMS)
                .orElseThrow(() -> new ProblemException("notice-not-found", Map.of("id", receipt.id())));
        settle(notice, receipt);
    }

    /** A receipt this old would be refused for its time alone. */
    @Scheduled(cron = "0 7 4 * * *", zone = "UTC")
    @SchedulerLock(name = "receipts-forget", lockAtMostFor = "PT10M")
    void forget() {
        receipts.forget(clock.instant().minus(KEEP_SEEN).minus(settings.receiptTolerance()));
    }

    private void settle(Notice notice, Receipt receipt) {
        if (receipt.state().equals("delivered")) {
            states.delivered(notice);
        } else {
            var reason =
                    receipt.reason() == null ? "undelivered" : receipt.reason().strip();
            states.failed(notice, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        }
    }

    private Receipt read(byte[] body) {
        try {
            var receipt = json.read(new String(body, StandardCharsets.UTF_8), Receipt.class);
            if (receipt.id() != null && ("delivered".equals(receipt.state()) || "failed".equals(receipt.state()))) {
                return receipt;
            }
        } catch (IllegalArgumentException notJson) {
            throw new ProblemException("request-unreadable", Map.of(), notJson);
        }
        throw new ProblemException("request-unreadable");
    }
}
