package io.ringloop.customers;

import io.ringloop.customers.Customer.OwnedProduct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A known customer with what an imported row says: it adds to the lists, and replaces of the rest what it names. */
final class ImportedDraft {

    private ImportedDraft() {}

    static CustomerDraft of(Customer known, CustomerDraft row) {
        return new CustomerDraft(
                row.name(),
                with(
                        known.numbers().stream()
                                .map(Customer.CustomerNumber::dialled)
                                .toList(),
                        row.numbers()),
                with(known.mails().stream().map(Customer.CustomerMail::address).toList(), row.mails()),
                row.gender() == null ? known.gender() : row.gender(),
                row.region() == null ? known.region() : row.region(),
                row.address() == null ? known.address() : row.address(),
                row.note() == null ? known.note() : row.note(),
                with(known.tags(), row.tags()),
                null,
                products(known, row.products()),
                null);
    }

    static boolean nothingNew(Customer known, CustomerDraft draft) {
        return known.name().equals(draft.name())
                && Objects.equals(known.gender(), draft.gender())
                && Objects.equals(known.region(), draft.region())
                && Objects.equals(known.address(), draft.address())
                && Objects.equals(known.note(), draft.note())
                && Stream.of(
                                Stream.ofNullable(draft.numbers()),
                                Stream.ofNullable(draft.mails()),
                                Stream.ofNullable(draft.tags()),
                                Stream.ofNullable(draft.products()))
                        .allMatch(list -> list.findAny().isEmpty());
    }

    /** Absent when the row adds nothing. */
    private static @Nullable List<String> with(List<String> known, @Nullable List<String> more) {
        if (more == null) {
            return null;
        }
        var all = new LinkedHashMap<String, String>();
        known.forEach(each -> all.put(form(each), each));
        more.forEach(each -> all.putIfAbsent(form(each), each));
        return all.size() == known.size() ? null : List.copyOf(all.values());
    }

    /** The same number or address however it is written. */
    private static String form(String text) {
        var e164 = PhoneNumber.of(text).e164();
        return e164 == null ? text.toLowerCase(Locale.ROOT) : e164;
    }

    private static @Nullable List<ProductDraft> products(Customer known, @Nullable List<ProductDraft> more) {
        if (more == null || more.stream().allMatch(draft -> has(known, draft))) {
            return null;
        }
        return Stream.concat(known.products().stream().map(ImportedDraft::draft), more.stream())
                .toList();
    }

    private static boolean has(Customer known, ProductDraft draft) {
        return known.products().stream().anyMatch(owned -> CustomerProducts.same(owned, draft));
    }

    private static ProductDraft draft(OwnedProduct owned) {
        return new ProductDraft(
                owned.name(),
                owned.catalogueId(),
                owned.serial(),
                owned.contract(),
                owned.boughtOn(),
                owned.warrantyUntil(),
                owned.price());
    }
}
