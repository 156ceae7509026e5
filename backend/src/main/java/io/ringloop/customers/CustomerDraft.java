package io.ringloop.customers;

import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.MailAddress;
import io.ringloop.shared.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes about a customer. Lists, marks and consent that are absent are empty for a new customer and stay as they are
 * for a known one.
 *
 * @param numbers in any format, the first one first; a number that is not among them any more has ended
 * @param mails likewise
 * @param tags keys of the taxonomy
 */
public record CustomerDraft(
        @Nullable String name,
        @Nullable List<String> numbers,
        @Nullable List<String> mails,
        @Nullable String gender,
        @Nullable String region,
        @Nullable String address,
        @Nullable String note,
        @Nullable List<String> tags,
        Customer.@Nullable Marks marks,
        @Nullable List<ProductDraft> products,
        Customer.@Nullable Consent consent) {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_NUMBER = 40;
    static final int LONGEST_MAIL = 200;
    static final int LONGEST_TEXT = 2_000;
    private static final int MOST = 50;

    /** A draft with a name and numbers only. */
    public static CustomerDraft of(String name, String... numbers) {
        return new CustomerDraft(name, List.of(numbers), null, null, null, null, null, null, null, null, null);
    }

    public CustomerDraft gendered(String other) {
        return new CustomerDraft(name, numbers, mails, other, region, address, note, tags, marks, products, consent);
    }

    public CustomerDraft mailed(String... addresses) {
        return new CustomerDraft(
                name, numbers, List.of(addresses), gender, region, address, note, tags, marks, products, consent);
    }

    public CustomerDraft marked(Customer.Marks other) {
        return new CustomerDraft(name, numbers, mails, gender, region, address, note, tags, other, products, consent);
    }

    public CustomerDraft tagged(String... keys) {
        return new CustomerDraft(
                name, numbers, mails, gender, region, address, note, List.of(keys), marks, products, consent);
    }

    public CustomerDraft owning(ProductDraft... owned) {
        return new CustomerDraft(
                name, numbers, mails, gender, region, address, note, tags, marks, List.of(owned), consent);
    }

    public CustomerDraft agreeing(boolean calls, boolean messages) {
        return new CustomerDraft(
                name,
                numbers,
                mails,
                gender,
                region,
                address,
                note,
                tags,
                marks,
                products,
                new Customer.Consent(calls, messages));
    }

    /**
     * Refuses a draft that cannot be stored, field by field.
     *
     * @throws ProblemException {@code request-invalid}
     */
    void check() {
        var errors = problems();
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /** What keeps it from being stored, field by field. */
    public List<FieldProblem> problems() {
        var errors = new ArrayList<FieldProblem>();
        if (name == null || name.isBlank()) {
            errors.add(new FieldProblem("name", "field-required"));
        } else if (name.strip().length() > LONGEST_NAME) {
            errors.add(new FieldProblem("name", "field-invalid"));
        }
        if (gender != null && !Set.of("male", "female", "other").contains(gender)) {
            errors.add(new FieldProblem("gender", "field-invalid"));
        }
        tooLong("region", region, LONGEST_NAME, errors);
        tooLong("address", address, LONGEST_TEXT, errors);
        tooLong("note", note, LONGEST_TEXT, errors);
        each("numbers", numbers, LONGEST_NUMBER, errors);
        each("mails", mails, LONGEST_MAIL, errors);
        malformed(errors);
        each("tags", tags, LONGEST_NUMBER, errors);
        var owned = products == null ? List.<ProductDraft>of() : products;
        for (int i = 0; i < owned.size(); i++) {
            errors.addAll(owned.get(i).problems("products[" + i + "]."));
        }
        return errors;
    }

    private void malformed(List<FieldProblem> errors) {
        var written = mails == null ? List.<String>of() : mails;
        for (int i = 0; i < written.size(); i++) {
            var address = written.get(i);
            if (address != null && !address.isBlank() && !MailAddress.wellFormed(address)) {
                errors.add(new FieldProblem("mails[" + i + "]", "mail-address-malformed"));
            }
        }
    }

    private static void tooLong(String field, @Nullable String text, int longest, List<FieldProblem> errors) {
        if (text != null && text.length() > longest) {
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
