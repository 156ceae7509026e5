package io.ringloop.customers;

import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes about a customer; absent lists are empty.
 *
 * @param numbers in any format, the first one first
 */
public record CustomerDraft(
        @Nullable String name,
        @Nullable List<String> numbers,
        @Nullable String gender,
        @Nullable String address,
        @Nullable String note,
        @Nullable List<String> tags,
        @Nullable String value,
        @Nullable String care,
        @Nullable List<ProductDraft> products,
        Customer.@Nullable Consent consent) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST = 50;

    /** Something the customer owns. */
    public record ProductDraft(
            @Nullable String name,
            @Nullable String serial,
            @Nullable LocalDate boughtOn) {}

    /** A draft with a name and numbers only. */
    public static CustomerDraft of(String name, String... numbers) {
        return new CustomerDraft(name, List.of(numbers), null, null, null, null, null, null, null, null);
    }

    /**
     * Refuses a draft that cannot be stored, field by field.
     *
     * @throws ProblemException {@code request-invalid}
     */
    void check() {
        var errors = new ArrayList<FieldProblem>();
        if (name == null || name.isBlank()) {
            errors.add(new FieldProblem("name", "field-required"));
        } else if (name.strip().length() > LONGEST_NAME) {
            errors.add(new FieldProblem("name", "field-invalid"));
        }
        oneOf("gender", gender, Set.of("male", "female", "other"), errors);
        oneOf("value", value, Set.of("key", "high", "normal", "unknown"), errors);
        oneOf("care", care, Set.of("none", "repeat", "vulnerable"), errors);
        tooLong("address", address, errors);
        tooLong("note", note, errors);
        each("numbers", numbers, LONGEST_NUMBER, errors);
        each("tags", tags, LONGEST_NUMBER, errors);
        var owned = products == null ? List.<ProductDraft>of() : products;
        for (int i = 0; i < owned.size(); i++) {
            var product = owned.get(i).name();
            if (product == null || product.isBlank()) {
                errors.add(new FieldProblem("products[" + i + "].name", "field-required"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static void oneOf(String field, @Nullable String value, Set<String> allowed, List<FieldProblem> errors) {
        if (value != null && !allowed.contains(value)) {
            errors.add(new FieldProblem(field, "field-invalid"));
        }
    }

    private static void tooLong(String field, @Nullable String text, List<FieldProblem> errors) {
        if (text != null && text.length() > LONGEST_TEXT) {
            errors.add(new FieldProblem(field, "field-invalid"));
        }
    }

    private static void each(String field, @Nullable List<String> texts, int longest, List<FieldProblem> errors) {
        if (texts == null) {
            return;
        }
        if (texts.size() > MOST) {
            errors.add(new FieldProblem(field, "field-invalid"));
        }
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            if (text == null || text.isBlank()) {
                errors.add(new FieldProblem(field + "[" + i + "]", "field-required"));
            } else if (text.length() > longest) {
                errors.add(new FieldProblem(field + "[" + i + "]", "field-invalid"));
            }
        }
    }
}
