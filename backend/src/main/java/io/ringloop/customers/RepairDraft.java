package io.ringloop.customers;

import io.ringloop.shared.FieldProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A repair visit as a person writes it down.
 *
 * @param station who repaired it, and where
 * @param mileage kilometres
 * @param reading any other counter as it was read, with its unit
 * @param fault what was wrong
 * @param work what was done
 * @param cost yuan the customer paid
 * @param warranty whether the warranty covered it
 * @param files uploaded documents to add
 */
public record RepairDraft(
        @Nullable UUID productId,
        @Nullable LocalDate visitedOn,
        @Nullable String station,
        @Nullable Integer mileage,
        @Nullable String reading,
        @Nullable String fault,
        @Nullable String work,
        @Nullable BigDecimal cost,
        @Nullable Boolean warranty,
        @Nullable List<UUID> files) {

    private static final int LONGEST_WORDS = 2_000;
    private static final BigDecimal DEAREST = BigDecimal.valueOf(9_999_999_999L);

    /** What keeps it from being stored, field by field. */
    public List<FieldProblem> problems(LocalDate today) {
        var errors = new ArrayList<FieldProblem>();
        required("productId", productId == null, errors);
        required("visitedOn", visitedOn == null, errors);
        required("warranty", warranty == null, errors);
        text("station", station, CustomerDraft.LONGEST_NAME, true, errors);
        text("fault", fault, LONGEST_WORDS, true, errors);
        text("work", work, LONGEST_WORDS, false, errors);
        text("reading", reading, CustomerDraft.LONGEST_NAME, false, errors);
        if (visitedOn != null && visitedOn.isAfter(today)) {
            errors.add(new FieldProblem("visitedOn", "time-in-future"));
        }
        if (mileage != null && mileage < 0) {
            errors.add(new FieldProblem("mileage", "field-invalid"));
        }
        if (cost != null && (cost.signum() < 0 || cost.compareTo(DEAREST) > 0)) {
            errors.add(new FieldProblem("cost", "field-invalid"));
        }
        return errors;
    }

    private static void required(String field, boolean missing, List<FieldProblem> errors) {
        if (missing) {
            errors.add(new FieldProblem(field, "field-required"));
        }
    }

    private static void text(
            String field, @Nullable String text, int longest, boolean needed, List<FieldProblem> errors) {
        required(field, needed && (text == null || text.isBlank()), errors);
        if (text != null && text.length() > longest) {
            errors.add(new FieldProblem(field, "field-invalid"));
        }
    }
}
