package io.ringloop.sources.handling;

import io.ringloop.callbacks.CallbackDraft;
import io.ringloop.callbacks.Callbacks;
import io.ringloop.customers.CatalogueItem;
import io.ringloop.customers.Customer;
import io.ringloop.customers.Customer.OwnedProduct;
import io.ringloop.customers.CustomerProducts;
import io.ringloop.customers.CustomerRepairs;
import io.ringloop.customers.Customers;
import io.ringloop.customers.ProductDraft;
import io.ringloop.people.Scope;
import io.ringloop.people.StaffId;
import io.ringloop.shared.ProblemException;
import io.ringloop.sources.DailyReport;
import io.ringloop.sources.ReportKind;
import io.ringloop.sources.ReportedRow;
import io.ringloop.sources.RowOutcome;
import io.ringloop.sources.store.ReportedRowStore;
import io.ringloop.sources.store.TakenStore;
import io.ringloop.sources.store.TakenStore.Matter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes one reported row over: finds or adds the customer, notes product and visit, plans the callback. */
@Component
class Taking {

    private final ReportBook book;
    private final ReportedRowStore rows;
    private final TakenStore taken;
    private final Customers customers;
    private final CustomerProducts products;
    private final CustomerRepairs repairs;
    private final Callbacks callbacks;

    Taking(
            ReportBook book,
            ReportedRowStore rows,
            TakenStore taken,
            Customers customers,
            CustomerProducts products,
            CustomerRepairs repairs,
            Callbacks callbacks) {
        this.book = book;
        this.rows = rows;
        this.taken = taken;
        this.customers = customers;
        this.products = products;
        this.repairs = repairs;
        this.callbacks = callbacks;
    }

    /**
     * Takes a row over that is still fresh. What was taken over before, by whomever, stays as it is.
     *
     * @param catalogue by code
     * @throws ProblemException what keeps it from being taken over; nothing is changed then
     */
    void take(DailyReport report, UUID delivery, int line, Map<String, CatalogueItem> catalogue) {
        var found = rows.lockFresh(delivery, line);
        if (found.isEmpty()) {
            return;
        }
        var row = found.get();
        var station = book.unitName(report.unitId());
        var reported = Reported.read(report.kind(), row.cells(), catalogue, station, book.today(report.unitId()));
        if (!reported.problems().isEmpty()) {
            throw ProblemException.invalid(reported.problems());
        }
        var key = Objects.requireNonNull(row.naturalKey(), "a fresh row without its key");
        var matter = new Matter(book.centreOf(report.unitId()), report.kind(), key);
        if (taken.claim(matter, delivery, row, book.now())) {
            take(report, delivery, row, reported, matter);
        } else {
            var outcome = taken.same(matter, row.contentHash()) ? RowOutcome.KNOWN : RowOutcome.DIFFERS;
            rows.outcome(delivery, line, outcome, List.of());
        }
    }

    private void take(DailyReport report, UUID delivery, ReportedRow row, Reported reported, Matter matter) {
        var by = Objects.requireNonNull(report.deliveredBy(), "a report nobody delivered");
        var draft = Objects.requireNonNull(reported.product(), "a row without its product");
        var customer = customer(reported);
        var product = product(customer, draft, by);
        var repair = report.kind() == ReportKind.REPAIR
                ? repairs.report(customer.id(), reported.repairOf(product), report.unitId(), by)
                        .id()
                : null;
        var callback = callbacks
                .planUnlessOwed(callback(report, customer, reported, matter), since(report, reported))
                .callback()
                .id();
        taken.done(matter, customer.id(), product, repair, callback);
        rows.taken(delivery, row.line(), customer.id(), callback);
    }

    /** Who has the number and is called so; what is known of them stays. */
    private Customer customer(Reported reported) {
        var draft = reported.customer();
        var number = Objects.requireNonNull(draft.numbers()).get(0);
        return customers.candidates(number).stream()
                .filter(each -> each.name().equals(draft.name()))
                .findFirst()
                .orElseGet(() -> customers.create(draft));
    }

    private UUID product(Customer customer, ProductDraft draft, StaffId by) {
        return owned(customer, draft)
                .or(() -> owned(products.add(customer.id(), draft, new Scope(Scope.Kind.ALL, by, Set.of())), draft))
                .map(OwnedProduct::id)
                .orElseThrow();
    }

    private static Optional<OwnedProduct> owned(Customer customer, ProductDraft draft) {
        return customer.products().stream()
                .filter(owned -> Objects.equals(owned.catalogueId(), draft.catalogueId())
                        && sameSerial(owned.serial(), draft.serial()))
                .findFirst();
    }

    private static boolean sameSerial(@Nullable String one, @Nullable String other) {
        return one != null && other != null && one.equalsIgnoreCase(other);
    }

    /** Who was called after this visit already, by a ticket, is not called again; each purchase has its own call. */
    private @Nullable Instant since(DailyReport report, Reported reported) {
        var day = reported.day();
        return report.kind() == ReportKind.REPAIR && day != null ? book.beginOf(day, report.unitId()) : null;
    }

    private static CallbackDraft callback(DailyReport report, Customer customer, Reported reported, Matter matter) {
        var item = Objects.requireNonNull(reported.item());
        var serial = Objects.requireNonNull(reported.product()).serial();
        var words = item.name().zh() + " " + item.name().en() + " · " + serial + " · " + reported.day();
        return new CallbackDraft(
                report.kind().callback(),
                customer.id(),
                "reported:" + report.kind().code() + ":" + matter.key(),
                null,
                null,
                matter.centre(),
                null,
                words,
                null);
    }
}
