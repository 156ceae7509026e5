package io.ringloop.tickets;

import io.ringloop.customers.PhoneNumber;
import io.ringloop.rules.TicketType;
import io.ringloop.shared.FieldProblem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the customer wants; which fields a ticket needs depends on its type.
 *
 * @param phone under which the customer is told about it
 * @param facts in the customer's words
 * @param region where the product is, for a repair or installation
 * @param fault what is wrong with the product
 * @param outlet the unit that can do it, if one is known already
 * @param visitAt when the customer wishes the visit
 * @param amount yuan, of a refund or bill
 * @param subject what is applied for, or changed
 * @param applicant in whose name it is applied for
 */
public record TicketDetails(
        @Nullable String phone,
        @Nullable String facts,
        @Nullable String region,
        @Nullable String address,
        @Nullable String product,
        @Nullable String serialNumber,
        @Nullable LocalDate boughtOn,
        @Nullable Boolean warranty,
        @Nullable String fault,
        @Nullable UUID outlet,
        @Nullable Instant visitAt,
        @Nullable BigDecimal amount,
        @Nullable String orderNumber,
        @Nullable String subject,
        @Nullable String applicant) {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_WORD = 200;

    /** What is known when the customer only told it. */
    public static TicketDetails inWords(@Nullable String phone, String facts, @Nullable String product) {
        return new TicketDetails(
                phone, facts, null, null, product, null, null, null, null, null, null, null, null, null, null);
    }

    /** The fields that a type cannot do without. */
    public static Set<String> required(TicketType type) {
        return switch (type) {
            case REPAIR -> Set.of("facts", "phone", "product", "fault", "address", "warranty");
            case INSTALLATION -> Set.of("facts", "phone", "product", "address");
            case REFUND -> Set.of("facts", "phone", "orderNumber", "amount", "warranty");
            case EXCHANGE -> Set.of("facts", "phone", "product", "orderNumber");
            case BILLING -> Set.of("facts", "phone", "amount");
            case APPLICATION -> Set.of("facts", "phone", "subject", "applicant");
            case DATA_CHANGE -> Set.of("facts", "phone", "subject");
            case FEEDBACK, OTHER -> Set.of("facts");
        };
    }

    /** What is wrong with them for a type, field by field. */
    List<FieldProblem> problems(TicketType type) {
        var problems = new ArrayList<FieldProblem>();
        var values = values();
        required(type).stream()
                .sorted()
                .filter(field -> blank(values.get(field)))
                .forEach(field -> problems.add(new FieldProblem("details." + field, "field-required")));
        values.forEach((field, value) -> {
            var most = field.equals("facts") || field.equals("fault") ? LONGEST_TEXT : LONGEST_WORD;
            if (value instanceof String text && text.length() > most) {
                problems.add(new FieldProblem("details." + field, "text-too-long", Map.of("most", most)));
            }
        });
        if (phone != null && !phone.isBlank() && PhoneNumber.of(phone).e164() == null) {
            problems.add(new FieldProblem("details.phone", "phone-number-malformed"));
        }
        if (amount != null && amount.signum() < 0) {
            problems.add(new FieldProblem("details.amount", "field-invalid"));
        }
        return problems;
    }

    private Map<String, @Nullable Object> values() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("phone", phone);
        values.put("facts", facts);
        values.put("region", region);
        values.put("address", address);
        values.put("product", product);
        values.put("serialNumber", serialNumber);
        values.put("warranty", warranty);
        values.put("fault", fault);
        values.put("amount", amount);
        values.put("orderNumber", orderNumber);
        values.put("subject", subject);
        values.put("applicant", applicant);
        return values;
    }

    private static boolean blank(@Nullable Object value) {
        return value == null || value instanceof String text && text.isBlank();
    }
}
