package io.ringloop.customers;

import io.ringloop.customers.store.MailStore;
import io.ringloop.customers.store.NumberStore;
import io.ringloop.people.Scope;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.MailAddress;
import io.ringloop.shared.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Numbers and mail addresses of customers: none is deleted, some have ended and some were never theirs. */
@Component
@Transactional
public class CustomerNumbers {

    private static final Set<String> SOURCES = Set.of("customer", "partner", "import", "staff");
    private static final Set<String> WRONG = Set.of("answered", "unreachable", "customer", "partner");

    private final NumberStore numbers;
    private final MailStore mails;
    private final CustomerParts parts;
    private final CustomerBook book;

    CustomerNumbers(NumberStore numbers, MailStore mails, CustomerParts parts, CustomerBook book) {
        this.numbers = numbers;
        this.mails = mails;
        this.parts = parts;
        this.book = book;
    }

    /**
     * All numbers that were ever theirs, those in use first.
     *
     * @throws CustomerNotFound also when the customer is not for this person
     */
    @Transactional(readOnly = true)
    public List<NumberRecord> of(UUID customer, Scope scope) {
        return numbers.all(book.get(customer, scope).id());
    }

    /**
     * Adds a number as the last one; one that is in use stays as it is.
     *
     * @param source who gave it to us, see {@link NumberRecord#source}; absent: the customer
     * @throws ProblemException {@code request-invalid}, also for a number that was marked as not theirs
     */
    public Customer add(UUID customer, @Nullable String written, @Nullable String source, Scope scope) {
        var number = PhoneNumber.of(written);
        if (number.withheld() || number.dialled().length() > CustomerDraft.LONGEST_NUMBER) {
            throw invalid("number", number.withheld() ? "field-required" : "field-invalid");
        }
        if (source != null && !SOURCES.contains(source)) {
            throw invalid("source", "field-invalid");
        }
        return book.change(
                customer,
                scope,
                before -> parts.keep(before.id(), number, source == null ? "customer" : source, "number"));
    }

    /** The customer does not have it any more. */
    public Customer end(UUID customer, UUID number, Scope scope) {
        return book.change(
                customer, scope, before -> numbers.end(known(before, number).id(), book.now()));
    }

    /**
     * The number is not theirs: it leads to nobody and is never dialled for this customer again.
     *
     * @param source how we know, see {@link NumberRecord#wrongSource}
     * @throws ProblemException {@code request-invalid}
     */
    public Customer wrong(UUID customer, UUID number, @Nullable String source, Scope scope) {
        if (source == null || !WRONG.contains(source)) {
            throw invalid("source", source == null ? "field-required" : "field-invalid");
        }
        return book.change(
                customer, scope, before -> numbers.wrong(known(before, number).id(), source, book.now()));
    }

    /** An ended or wrong number is theirs after all. */
    public Customer restore(UUID customer, UUID number, Scope scope) {
        return book.change(
                customer, scope, before -> numbers.restore(known(before, number).id()));
    }

    /**
     * Makes a number the first one, which is shown and called before the others.
     *
     * @throws ProblemException {@code customer-number-not-in-use}
     */
    public Customer first(UUID customer, UUID number, Scope scope) {
        return book.change(customer, scope, before -> {
            if (!known(before, number).inUse()) {
                throw new ProblemException("customer-number-not-in-use");
            }
            var others =
                    before.numbers().stream().map(Customer.CustomerNumber::id).filter(id -> !id.equals(number));
            numbers.order(before.id(), Stream.concat(Stream.of(number), others).toList());
        });
    }

    /**
     * Adds a mail address as the last one.
     *
     * @throws ProblemException {@code request-invalid}
     */
    public Customer addMail(UUID customer, @Nullable String address, Scope scope) {
        if (address == null || address.isBlank()) {
            throw invalid("address", "field-required");
        }
        if (address.length() > CustomerDraft.LONGEST_MAIL || !MailAddress.wellFormed(address)) {
            throw invalid("address", "mail-address-malformed");
        }
        return book.change(customer, scope, before -> {
            var wanted = new ArrayList<>(addresses(before));
            if (wanted.stream().noneMatch(address.strip()::equalsIgnoreCase)) {
                wanted.add(address.strip());
                mails.replace(before.id(), wanted, book.now());
            }
        });
    }

    /** The address is not theirs any more; one that is unknown changes nothing. */
    public Customer endMail(UUID customer, UUID mail, Scope scope) {
        return book.change(
                customer,
                scope,
                before -> mails.replace(
                        before.id(),
                        before.mails().stream()
                                .filter(each -> !each.id().equals(mail))
                                .map(Customer.CustomerMail::address)
                                .toList(),
                        book.now()));
    }

    private static List<String> addresses(Customer customer) {
        return customer.mails().stream().map(Customer.CustomerMail::address).toList();
    }

    private NumberRecord known(Customer customer, UUID number) {
        return numbers.all(customer.id()).stream()
                .filter(each -> each.id().equals(number))
                .findFirst()
                .orElseThrow(() -> new ProblemException("customer-number-not-found", Map.of("id", number)));
    }

    private static ProblemException invalid(String field, String slug) {
        return ProblemException.invalid(List.of(new FieldProblem(field, slug)));
    }
}
