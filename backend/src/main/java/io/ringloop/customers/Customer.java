package io.ringloop.customers;

import io.ringloop.shared.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One customer.
 *
 * @param numbers those in use, the first one first; ended and wrong ones are not among them
 * @param region key of the region where they belong
 * @param tags keys of the taxonomy
 * @param value {@code key}, {@code high}, {@code normal} or {@code unknown}, decided by a table
 * @param care {@code none}, {@code repeat} or {@code vulnerable}, decided by a table
 * @param restrictedUntil calls are not taken until then
 * @param products those they still have
 * @param externalKey by which the system they were imported from knows them
 * @param version grows with every change that somebody makes
 */
public record Customer(
        UUID id,
        String name,
        List<CustomerNumber> numbers,
        List<CustomerMail> mails,
        @Nullable String gender,
        @Nullable String region,
        @Nullable String address,
        @Nullable String note,
        List<String> tags,
        Marks marks,
        String value,
        String care,
        @Nullable Instant restrictedUntil,
        List<OwnedProduct> products,
        Consent consent,
        @Nullable String externalKey,
        int version) {

    public Customer {
        numbers = List.copyOf(numbers);
        mails = List.copyOf(mails);
        tags = List.copyOf(tags);
        products = List.copyOf(products);
    }

    /** Whether calls of this customer are refused at an instant. */
    public boolean restrictedAt(Instant instant) {
        return restrictedUntil != null && instant.isBefore(restrictedUntil);
    }

    /** A number of the customer, the first one first. */
    public record CustomerNumber(
            UUID id, String dialled, @Nullable String e164, String kind) {}

    /** A mail address of the customer, the first one first. */
    public record CustomerMail(UUID id, String address) {}

    /**
     * What somebody knows that makes a customer important.
     *
     * @param contract fleet or contract customer
     * @param verified the identity was checked
     * @param vulnerable needs special care
     */
    public record Marks(boolean keyAccount, boolean contract, boolean verified, boolean vulnerable) {

        public static final Marks NONE = new Marks(false, false, false, false);
    }

    /**
     * Something the customer owns.
     *
     * @param label its name in both languages, as the catalogue has it
     * @param contract number of the purchase or service contract
     * @param price yuan paid
     */
    public record OwnedProduct(
            UUID id,
            String name,
            @Nullable UUID catalogueId,
            Text label,
            @Nullable String serial,
            @Nullable String contract,
            @Nullable LocalDate boughtOn,
            @Nullable LocalDate warrantyUntil,
            @Nullable BigDecimal price) {}

    /**
     * What the customer allows us to do unasked, in short.
     *
     * @param calls calls to promote something
     * @param messages mails or SMS to promote something
     */
    public record Consent(boolean calls, boolean messages) {}
}
