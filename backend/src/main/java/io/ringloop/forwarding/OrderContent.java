package io.ringloop.forwarding;

import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a department or partner; a draft may lack anything. The names are those of the form {@code
 * prepare-hand-over}.
 *
 * @param target the unit
 * @param contactAllowed {@code yes} if the handler may speak with the customer
 */
public record OrderContent(
        @Nullable UUID target,
        @Nullable String subject,
        @Nullable String facts,
        @Nullable String demand,
        @Nullable String toldCustomer,
        @Nullable String expectedResult,
        @Nullable Instant dueAt,
        @Nullable String contactAllowed) {

    /** Whether it can be sent as it is. */
    public boolean complete() {
        return missing().isEmpty();
    }

    /**
     * Refuses what cannot be sent.
     *
     * @throws ProblemException {@code request-invalid}, field by field
     */
    public void check(Instant now) {
        var errors = new ArrayList<FieldProblem>();
        missing().forEach(field -> errors.add(new FieldProblem(field, "field-required")));
        if (dueAt != null && !dueAt.isAfter(now)) {
            errors.add(new FieldProblem("dueAt", "field-invalid"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /** Whether the handler may speak with the customer. */
    public boolean handlerMayCall() {
        return "yes".equals(contactAllowed);
    }

    /** The same for another unit. */
    public OrderContent to(UUID unit) {
        return new OrderContent(unit, subject, facts, demand, toldCustomer, expectedResult, dueAt, contactAllowed);
    }

    private List<String> missing() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("target", target);
        fields.put("subject", subject);
        fields.put("facts", facts);
        fields.put("demand", demand);
        fields.put("toldCustomer", toldCustomer);
        fields.put("expectedResult", expectedResult);
        fields.put("dueAt", dueAt);
        fields.put("contactAllowed", contactAllowed);
        return fields.entrySet().stream()
                .filter(field -> field.getValue() == null
                        || String.valueOf(field.getValue()).isBlank())
                .map(Map.Entry::getKey)
                .toList();
    }
}
