package io.ringloop.customers;

import io.ringloop.customers.Customer.OwnedProduct;
import io.ringloop.customers.store.ProductStore;
import io.ringloop.people.Scope;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customers own. */
@Component
@Transactional
public class CustomerProducts {

    private final ProductStore store;
    private final Catalogue catalogue;
    private final CustomerBook book;

    CustomerProducts(ProductStore store, Catalogue catalogue, CustomerBook book) {
        this.store = store;
        this.catalogue = catalogue;
        this.book = book;
    }

    /**
     * @throws ProblemException {@code request-invalid}
     */
    public Customer add(UUID customer, ProductDraft draft, Scope scope) {
        refuse(draft.problems(""));
        return book.change(customer, scope, before -> insert(before.id(), draft, "catalogueId"));
    }

    /**
     * @throws ProblemException {@code request-invalid}, {@code customer-product-not-found}
     */
    public Customer change(UUID customer, UUID product, ProductDraft draft, Scope scope) {
        refuse(draft.problems(""));
        return book.change(customer, scope, before -> {
            var item = item(draft, "catalogueId");
            known(store.update(product, before.id(), name(draft, item), draft, warranty(draft, item)), product);
        });
    }

    /** The customer does not have it any more; a second time changes nothing. */
    public Customer end(UUID customer, UUID product, Scope scope) {
        return book.change(customer, scope, before -> known(store.end(product, before.id(), book.now()), product));
    }

    /** Makes these the products of a customer; those with the same name and serial number stay what they are. */
    void replace(Customer before, List<ProductDraft> drafts) {
        before.products().stream()
                .filter(owned -> drafts.stream().noneMatch(draft -> same(owned, draft)))
                .forEach(owned -> store.end(owned.id(), before.id(), book.now()));
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            if (before.products().stream().noneMatch(owned -> same(owned, draft))) {
                insert(before.id(), draft, "products[" + i + "].catalogueId");
            }
        }
    }

    static boolean same(OwnedProduct owned, ProductDraft draft) {
        return Objects.equals(owned.serial(), draft.serial())
                && (draft.catalogueId() == null
                        ? owned.name().equals(draft.name())
                        : draft.catalogueId().equals(owned.catalogueId()));
    }

    private void insert(UUID customer, ProductDraft draft, String field) {
        var item = item(draft, field);
        store.insert(Ids.next(), customer, name(draft, item), draft, warranty(draft, item), book.now());
    }

    private @Nullable CatalogueItem item(ProductDraft draft, String field) {
        if (draft.catalogueId() == null) {
            return null;
        }
        return catalogue
                .find(draft.catalogueId())
                .orElseThrow(() -> ProblemException.invalid(List.of(new FieldProblem(field, "field-invalid"))));
    }

    private static String name(ProductDraft draft, @Nullable CatalogueItem item) {
        return item == null
                ? Objects.requireNonNull(draft.name()).strip()
                : item.name().zh();
    }

    private static @Nullable LocalDate warranty(ProductDraft draft, @Nullable CatalogueItem item) {
        if (draft.warrantyUntil() != null
                || draft.boughtOn() == null
                || item == null
                || item.warrantyMonths() == null) {
            return draft.warrantyUntil();
        }
        return draft.boughtOn().plusMonths(item.warrantyMonths());
    }

    private static void known(int rows, UUID product) {
        if (rows == 0) {
            throw new ProblemException("customer-product-not-found", Map.of("id", product));
        }
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }
}
