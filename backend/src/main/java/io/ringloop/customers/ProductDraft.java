package io.ringloop.customers;

import io.ringloop.shared.FieldProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the customer owns, as a person writes it down.
 *
 * @param name needed where it is not of the catalogue
 * @param contract number of the purchase or service contract
 * @param warrantyUntil absent: as long as the catalogue says after the purchase
 * @param price yuan paid
 */
public record ProductDraft(
        @Nullable String name,
        @Nullable UUID catalogueId,
        @Nullable String serial,
        @Nullable String contract,
        @Nullable LocalDate boughtOn,
        @Nullable LocalDate warrantyUntil,
        @Nullable BigDecimal price) {

    private static final BigDecimal DEAREST = BigDecimal.valueOf(9_999_999_999L);

    /** Something that is not of the catalogue. */
    public static ProductDraft of(String name, @Nullable String serial, @Nullable LocalDate boughtOn) {
        return new ProductDraft(name, null, serial, null, boughtOn, null, null);
    }

    List<FieldProblem> problems(String path) {
        var errors = new ArrayList<FieldProblem>();
        if (catalogueId == null && (name == null || name.isBlank())) {
            errors.add(new FieldProblem(path + "name", "field-required"));
        }
        tooLong(path + "name", name, errors);
        tooLong(path + "serial", serial, errors);
        tooLong(path + "contract", contract, errors);
        if (boughtOn != null && warrantyUntil != null && warrantyUntil.isBefore(boughtOn)) {
            errors.add(new FieldProblem(path + "warrantyUntil", "end-before-start"));
        }
        if (price != null && (price.signum() < 0 || price.compareTo(DEAREST) > 0)) {
            errors.add(new FieldProblem(path + "price", "field-invalid"));
        }
        return errors;
    }

    private static void tooLong(String field, @Nullable String text, List<FieldProblem> errors) {
        if (text != null && text.length() > CustomerDraft.LONGEST_NAME) {
            errors.add(new FieldProblem(field, "field-invalid"));
        }
    }
}
