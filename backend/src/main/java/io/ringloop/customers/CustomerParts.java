package io.ringloop.customers;

import io.ringloop.customers.store.MailStore;
import io.ringloop.customers.store.NumberStore;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the lists of a draft: numbers, mail addresses, products, consent. */
@Component
class CustomerParts {

    private final NumberStore numbers;
    private final MailStore mails;
    private final CustomerProducts products;
    private final Consents consents;
    private final CustomerBook book;

    CustomerParts(
            NumberStore numbers, MailStore mails, CustomerProducts products, Consents consents, CustomerBook book) {
        this.numbers = numbers;
        this.mails = mails;
        this.products = products;
        this.consents = consents;
        this.book = book;
    }

    /**
     * @param before as it was; of a new customer without lists
     * @param source who gave us the numbers
     */
    void write(Customer before, CustomerDraft draft, String source) {
        var id = before.id();
        if (draft.numbers() != null) {
            numbers(before, draft.numbers(), source);
        }
        if (draft.mails() != null) {
            mails.replace(id, draft.mails(), book.now());
        }
        if (draft.products() != null) {
            products.replace(before, draft.products());
        }
        if (draft.consent() != null && !draft.consent().equals(before.consent())) {
            consents.say(id, before.consent(), draft.consent());
        }
    }

    private void numbers(Customer before, List<String> written, String source) {
        var kept = new LinkedHashSet<UUID>();
        for (int i = 0; i < written.size(); i++) {
            var number = PhoneNumber.of(written.get(i));
            if (!number.withheld()) {
                keep(before.id(), number, source, "numbers[" + i + "]");
                kept.add(numbers.same(before.id(), number).orElseThrow().id());
            }
        }
        before.numbers().stream()
                .map(Customer.CustomerNumber::id)
                .filter(id -> !kept.contains(id))
                .forEach(id -> numbers.end(id, book.now()));
        numbers.order(before.id(), List.copyOf(kept));
    }

    /**
     * Makes sure that a customer uses a number.
     *
     * @param field that names it
     * @throws ProblemException {@code request-invalid} where it was marked as not theirs
     */
    void keep(UUID customer, PhoneNumber number, String source, String field) {
        var known = numbers.same(customer, number);
        if (known.isEmpty()) {
            numbers.add(customer, number, source, book.now());
        } else if (known.get().wrongAt() != null) {
            throw ProblemException.invalid(List.of(new FieldProblem(field, "customer-number-marked-wrong")));
        } else if (known.get().endedAt() != null) {
            numbers.restore(known.get().id());
        }
    }
}
