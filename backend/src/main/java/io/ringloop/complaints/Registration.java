package io.ringloop.complaints;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a customer complains about and demands; a draft may lack anything. The names are those of the form {@code
 * register-and-soothe}.
 *
 * @param object what it is about, such as {@code product} or {@code attitude}
 * @param employee the person complained about
 * @param leaderNamed it names that person's leader too
 * @param demand the remedy sought
 * @param claimedAmount yuan
 * @param authorityDueAt until when the authority wants an answer
 * @param solvedOnSpot {@code yes} or {@code no}
 * @param customerAgrees {@code yes} or {@code no}
 */
public record Registration(
        @Nullable String soothed,
        @Nullable String feedbackPhone,
        @Nullable String feedbackChannel,
        @Nullable String bestTime,
        @Nullable String object,
        @Nullable UUID employee,
        @Nullable Boolean leaderNamed,
        @Nullable UUID partner,
        @Nullable String product,
        @Nullable Instant occurredAt,
        @Nullable String facts,
        @Nullable String demand,
        @Nullable String demandText,
        @Nullable String emotion,
        @Nullable String harm,
        @Nullable BigDecimal claimedAmount,
        @Nullable String media,
        @Nullable String mediaLink,
        @Nullable String authority,
        @Nullable String authorityNumber,
        @Nullable Instant authorityDueAt,
        @Nullable Boolean vulnerable,
        @Nullable String solvedOnSpot,
        @Nullable String solution,
        @Nullable String customerAgrees) {

    /** What is known when a matter of a contact opens it. */
    public static Registration ofMatter(@Nullable String phone, @Nullable String facts, @Nullable String emotion) {
        return new Registration(
                null, phone, null, null, null, null, null, null, null, null, facts, null, null, emotion, null, null,
                null, null, null, null, null, null, null, null, null);
    }

    /** The same complaint, now public. */
    public Registration published(String link) {
        return new Registration(
                soothed,
                feedbackPhone,
                feedbackChannel,
                bestTime,
                object,
                employee,
                leaderNamed,
                partner,
                product,
                occurredAt,
                facts,
                demand,
                demandText,
                emotion,
                harm,
                claimedAmount,
                "published",
                link,
                authority,
                authorityNumber,
                authorityDueAt,
                vulnerable,
                solvedOnSpot,
                solution,
                customerAgrees);
    }

    /** Whether everything is known that must be known before anybody works on it. */
    public boolean complete() {
        return Stream.of(
                                feedbackPhone,
                                feedbackChannel,
                                object,
                                facts,
                                demand,
                                demandText,
                                emotion,
                                harm,
                                media,
                                authority)
                        .allMatch(Registration::given)
                && (!"money".equals(harm) || claimedAmount != null)
                && (!"published".equals(media) || given(mediaLink))
                && (!"caseNumber".equals(authority) || given(authorityNumber) && authorityDueAt != null);
    }

    /** Whether the customer said yes to what was done at once. */
    public boolean settled() {
        return "yes".equals(solvedOnSpot) && "yes".equals(customerAgrees);
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
