package io.ringloop.customers;

import io.ringloop.customers.store.CustomerStore;
import io.ringloop.customers.store.ProductStore;
import io.ringloop.decisions.DecisionSubject;
import io.ringloop.decisions.Decisions;
import io.ringloop.rules.CustomerSegmentCare;
import io.ringloop.rules.CustomerSegmentCareFacts;
import io.ringloop.rules.CustomerSegmentValue;
import io.ringloop.rules.CustomerSegmentValueFacts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Decides how much customers are worth and what care they need, by the tables of the same names. */
@Component
class Segments {

    private static final int SPENDING_MONTHS = 12;

    private final CustomerStore store;
    private final ProductStore products;
    private final CustomerSegmentValue value;
    private final CustomerSegmentCare care;
    private final ObjectProvider<CareFacts> complaints;
    private final Decisions decisions;
    private final Clock clock;

    Segments(
            CustomerStore store,
            ProductStore products,
            CustomerSegmentValue value,
            CustomerSegmentCare care,
            ObjectProvider<CareFacts> complaints,
            Decisions decisions,
            Clock clock) {
        this.store = store;
        this.products = products;
        this.value = value;
        this.care = care;
        this.complaints = complaints;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Whether the inputs that stand in the profile differ. */
    static boolean differ(Customer one, Customer other) {
        return !one.marks().equals(other.marks()) || !one.products().equals(other.products());
    }

    /** Decides both, logs it and writes it down; also when time alone changes it next. */
    void decide(Customer customer) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var spent = products.spent(customer.id(), SPENDING_MONTHS, today);
        var counts = complaints.stream()
                .map(source -> source.of(customer.id(), now))
                .findFirst()
                .orElse(CareFacts.Counts.NONE);
        var marks = customer.marks();
        var subject = DecisionSubject.of(Customers.SUBJECT, customer.id()).about(customer.id());
        var worth = decisions.decide(
                subject,
                value,
                new CustomerSegmentValueFacts(
                        marks.keyAccount(),
                        spent.total(),
                        customer.products().size(),
                        marks.contract(),
                        marks.verified()));
        var needs = decisions.decide(
                subject,
                care,
                new CustomerSegmentCareFacts(
                        marks.vulnerable(), counts.complaintsIn90Days(), counts.upheldIn180Days(), counts.openLoops()));
        store.segments(
                customer.id(),
                worth.verdict().code(),
                needs.verdict().code(),
                earlier(counts.fallsAt(), spent.since() == null ? null : leaves(spent.since())));
    }

    /** A purchase counts until its day comes round again. */
    private static Instant leaves(LocalDate boughtOn) {
        return boughtOn.plusMonths(SPENDING_MONTHS).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return Stream.of(one, other)
                .flatMap(Stream::ofNullable)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
