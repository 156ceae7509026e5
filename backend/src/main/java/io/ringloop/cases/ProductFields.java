package io.ringloop.cases;

import io.ringloop.customers.Customer;
import io.ringloop.customers.Customers;
import io.ringloop.tasks.FieldAsker;
import io.ringloop.tasks.FieldChoice;
import io.ringloop.tasks.FieldKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fields that name a product, in words: what the case is about and what its customer owns are proposed. */
@Component
class ProductFields implements FieldKind {

    private final Cases cases;
    private final Customers customers;

    ProductFields(Cases cases, Customers customers) {
        this.cases = cases;
        this.customers = customers;
    }

    @Override
    public String kind() {
        return "product";
    }

    @Override
    public List<FieldChoice> search(FieldAsker asker, String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(asker.caseId()).flatMap(cases::find).map(CaseFile::customerId).stream()
                .flatMap(id -> customers.find(id).stream())
                .flatMap(customer -> customer.products().stream())
                .map(ProductFields::choice)
                .filter(choice -> choice.label().toLowerCase(Locale.ROOT).contains(wanted))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Customers also complain about what they do not own. */
    @Override
    public Optional<FieldChoice> find(FieldAsker asker, String value) {
        return Optional.of(new FieldChoice(value, value, null));
    }

    private static FieldChoice choice(Customer.OwnedProduct product) {
        return new FieldChoice(product.name(), product.name(), product.serial());
    }
}
