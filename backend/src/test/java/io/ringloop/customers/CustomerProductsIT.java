package io.ringloop.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.shared.Ids;
import io.ringloop.shared.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CustomerProductsIT extends CustomerScene {

    private static final LocalDate BOUGHT = LocalDate.of(2026, 3, 15);

    @Autowired
    CustomerProducts products;

    @Test
    void item143_aProductOfTheCatalogueHasItsNamesAndItsWarranty() {
        var item = item("WP-" + tag(), 24);
        var customer = customers.create(CustomerDraft.of("车主"));
        var draft = new ProductDraft(null, item.id(), "SN-1", "HT-2026-7", BOUGHT, null, new BigDecimal("1999.50"));
        var owned = products.add(customer.id(), draft, EVERYBODY).products().get(0);
        assertThat(owned.label()).isEqualTo(item.name());
        assertThat(owned.contract()).isEqualTo("HT-2026-7");
        assertThat(owned.warrantyUntil()).isEqualTo(LocalDate.of(2028, 3, 15));
        assertThat(owned.price()).isEqualByComparingTo("1999.50");
        var longer = new ProductDraft(null, item.id(), "SN-2", null, BOUGHT, LocalDate.of(2030, 1, 1), null);
        var changed = products.change(customer.id(), owned.id(), longer, EVERYBODY)
                .products()
                .get(0);
        assertThat(changed.id()).isEqualTo(owned.id());
        assertThat(changed.serial()).isEqualTo("SN-2");
        assertThat(changed.warrantyUntil()).isEqualTo(LocalDate.of(2030, 1, 1));
        assertThat(products.end(customer.id(), owned.id(), EVERYBODY).products())
                .isEmpty();
        refused("customer-product-not-found", () -> products.change(customer.id(), owned.id(), draft, EVERYBODY));
    }

    @Test
    void whatCannotBeOwnedIsRefusedAtItsField() {
        var customer = customers.create(CustomerDraft.of("无效"));
        refusedAt(
                "name",
                "field-required",
                () -> products.add(customer.id(), ProductDraft.of(" ", null, null), EVERYBODY));
        refusedAt(
                "warrantyUntil",
                "end-before-start",
                () -> products.add(
                        customer.id(),
                        new ProductDraft("冰箱", null, null, null, BOUGHT, BOUGHT.minusDays(1), null),
                        EVERYBODY));
        refusedAt(
                "price",
                "field-invalid",
                () -> products.add(
                        customer.id(),
                        new ProductDraft("冰箱", null, null, null, null, null, BigDecimal.valueOf(-1)),
                        EVERYBODY));
        refusedAt(
                "catalogueId",
                "field-invalid",
                () -> products.add(
                        customer.id(), new ProductDraft(null, Ids.next(), null, null, null, null, null), EVERYBODY));
    }

    @Test
    void aCodeStandsOnceInTheCatalogue() {
        var item = item("C-" + tag(), 12);
        refused("catalogue-code-taken", () -> item(item.code(), 6));
        var inactive = new Catalogue.ItemDraft(item.code(), new Text("停产", "Discontinued"), null, false);
        var changed = catalogue.change(item.id(), item.version(), inactive);
        assertThat(changed.active()).isFalse();
        refused("stale-version", () -> catalogue.change(item.id(), item.version(), inactive));
        assertThat(catalogue.all())
                .last()
                .satisfies(last -> assertThat(last.active()).isFalse());
    }
}
