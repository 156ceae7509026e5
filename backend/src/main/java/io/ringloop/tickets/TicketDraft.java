package io.ringloop.tickets;

import io.ringloop.rules.TicketType;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ticket to open.
 *
 * @param matterId the matter of a contact it comes from: asked again, it gives the same ticket
 * @param causeId the case that made it necessary
 * @param reason second level of the reason of the matter
 * @param channel of the contact, such as {@code call} or {@code api}
 * @param receivedAt when the customer came with it, not when it was typed
 * @param language of the customer, {@code zh-CN} or {@code en}
 */
public record TicketDraft(
        TicketType type,
        @Nullable UUID matterId,
        @Nullable UUID contactId,
        @Nullable UUID causeId,
        UUID unitId,
        @Nullable UUID customerId,
        @Nullable String reason,
        String channel,
        Instant receivedAt,
        String language,
        TicketDetails details) {

    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");
    private static final int TITLE = 60;

    /** A few words for lists. */
    String title() {
        var facts = details.facts();
        if (facts == null || facts.isBlank()) {
            return "工单 Ticket";
        }
        var line = facts.strip().replaceAll("\\s+", " ");
        return line.length() <= TITLE ? line : line.substring(0, TITLE - 1) + "…";
    }

    /** What else it is found by. */
    String words() {
        return Stream.of(details.facts(), details.fault(), details.serialNumber(), details.orderNumber())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /**
     * Refuses what cannot be worked on.
     *
     * @throws ProblemException {@code request-invalid}, field by field
     */
    void check() {
        var errors = new ArrayList<>(details.problems(type));
        if (!LANGUAGES.contains(language)) {
            errors.add(new FieldProblem("language", "field-invalid"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
