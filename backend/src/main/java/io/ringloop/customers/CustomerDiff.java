package io.ringloop.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says field by field in what two states of a customer differ. */
public final class CustomerDiff {

    /** The fields in the order in which they are told, each as text. */
    private enum Field {
        NAME("name", Customer::name),
        NUMBERS("numbers", one -> joined(one.numbers().stream().map(Customer.CustomerNumber::dialled))),
        MAILS("mails", one -> joined(one.mails().stream().map(Customer.CustomerMail::address))),
        GENDER("gender", Customer::gender),
        REGION("region", Customer::region),
        ADDRESS("address", Customer::address),
        NOTE("note", Customer::note),
        TAGS("tags", one -> joined(one.tags().stream())),
        KEY_ACCOUNT("keyAccount", one -> yes(one.marks().keyAccount())),
        CONTRACT("contract", one -> yes(one.marks().contract())),
        VERIFIED("verified", one -> yes(one.marks().verified())),
        VULNERABLE("vulnerable", one -> yes(one.marks().vulnerable())),
        PRODUCTS("products", one -> joined(one.products().stream().map(Field::product))),
        CONSENT_CALLS("consentCalls", one -> yes(one.consent().calls())),
        CONSENT_MESSAGES("consentMessages", one -> yes(one.consent().messages())),
        VALUE("value", Customer::value),
        CARE("care", Customer::care);

        private final String code;
        private final Function<Customer, @Nullable String> text;

        Field(String code, Function<Customer, @Nullable String> text) {
            this.code = code;
            this.text = text;
        }

        private static @Nullable String joined(Stream<String> texts) {
            var all = texts.collect(Collectors.joining("、"));
            return all.isEmpty() ? null : all;
        }

        private static String yes(boolean value) {
            return value ? "yes" : "no";
        }

        private static String product(Customer.OwnedProduct product) {
            return Stream.of(
                            product.name(),
                            product.serial(),
                            product.contract(),
                            product.boughtOn() == null
                                    ? null
                                    : product.boughtOn().toString(),
                            product.warrantyUntil() == null ? null : "→" + product.warrantyUntil(),
                            product.price() == null ? null : "¥" + product.price())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
        }
    }

    /** One field that changed. */
    public record FieldChange(
            String field, @Nullable String former, @Nullable String latter) {}

    private CustomerDiff() {}

    static List<FieldChange> between(Customer before, Customer after) {
        var changes = new ArrayList<FieldChange>();
        for (var field : Field.values()) {
            var former = field.text.apply(before);
            var latter = field.text.apply(after);
            if (!Objects.equals(former, latter)) {
                changes.add(new FieldChange(field.code, former, latter));
            }
        }
        return changes;
    }
}
