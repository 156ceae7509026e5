package io.ringloop.complaints;

import io.ringloop.people.StaffId;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A complaint to open.
 *
 * @param matterId the matter of a contact it comes from: asked again, it gives the same complaint
 * @param registrar who had the contact; absent: the complaint desk registers it
 * @param reason second level of the reason of the matter
 * @param product it is about, in words
 * @param channel of the contact, such as {@code call} or {@code letter}
 * @param receivedAt when the customer came with it, not when it was typed
 * @param language of the customer, {@code zh-CN} or {@code en}
 */
public record ComplaintDraft(
        @Nullable UUID matterId,
        @Nullable UUID contactId,
        @Nullable StaffId registrar,
        UUID unitId,
        @Nullable UUID customerId,
        @Nullable String reason,
        @Nullable String product,
        String channel,
        Instant receivedAt,
        String language,
        Registration registration) {

    private static final int TITLE = 60;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_WORD = 500;

    private static final Map<String, Set<String>> CHOICES = Map.of(
            "feedbackChannel", Set.of("call", "sms", "mail", "wechat"),
            "object",
                    Set.of(
                            "product",
                            "service",
                            "attitude",
                            "price",
                            "policy",
                            "repair",
                            "delivery",
                            "privacy",
                            "partner"),
            "demand", Set.of("apology", "explanation", "repair", "replacement", "refund", "compensation", "other"),
            "emotion", Set.of("calm", "upset", "angry", "threatening"),
            "harm", Set.of("none", "money", "privacy", "safety"),
            "media", Set.of("none", "threatened", "published"),
            "authority", Set.of("none", "mentioned", "caseNumber"));

    /** A few words for lists. */
    public static String title(Registration registration) {
        var facts = registration.facts();
        if (facts == null || facts.isBlank()) {
            return "投诉 Complaint";
        }
        var line = facts.strip().replaceAll("\\s+", " ");
        return line.length() <= TITLE ? line : line.substring(0, TITLE - 1) + "…";
    }

    /** What else it is found by. */
    public static String words(Registration registration) {
        return Stream.of(registration.facts(), registration.demandText(), registration.authorityNumber())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /**
     * Refuses what no form would have let through; what is missing is asked for by the task of registering.
     *
     * @throws ProblemException {@code request-invalid}
     */
    void check() {
        var errors = new ArrayList<FieldProblem>();
        choice(errors, "feedbackChannel", registration.feedbackChannel());
        choice(errors, "object", registration.object());
        choice(errors, "demand", registration.demand());
        choice(errors, "emotion", registration.emotion());
        choice(errors, "harm", registration.harm());
        choice(errors, "media", registration.media());
        choice(errors, "authority", registration.authority());
        text(errors, "facts", registration.facts(), LONGEST_TEXT);
        text(errors, "demandText", registration.demandText(), LONGEST_TEXT);
        text(errors, "solution", registration.solution(), LONGEST_TEXT);
        text(errors, "mediaLink", registration.mediaLink(), LONGEST_WORD);
        text(errors, "authorityNumber", registration.authorityNumber(), LONGEST_WORD);
        text(errors, "feedbackPhone", registration.feedbackPhone(), LONGEST_WORD);
        text(errors, "bestTime", registration.bestTime(), LONGEST_WORD);
        var claimed = registration.claimedAmount();
        if (claimed != null && claimed.signum() < 0) {
            errors.add(new FieldProblem("claimedAmount", "field-invalid"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static void choice(List<FieldProblem> errors, String field, @Nullable String value) {
        if (value != null && !Objects.requireNonNull(CHOICES.get(field)).contains(value)) {
            errors.add(new FieldProblem(field, "field-invalid"));
        }
    }

    private static void text(List<FieldProblem> errors, String field, @Nullable String value, int most) {
        if (value != null && value.length() > most) {
            errors.add(new FieldProblem(field, "text-too-long", Map.of("most", most)));
        }
    }
}
