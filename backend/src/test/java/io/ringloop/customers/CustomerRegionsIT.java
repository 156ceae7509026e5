package io.ringloop.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.customers.CustomerRegions.RegionDraft;
import io.ringloop.shared.StaleVersion;
import io.ringloop.shared.Text;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The regions that operations keep, and customers who belong to them. Catalogue 141. */
class CustomerRegionsIT extends CustomerScene {

    private static CustomerDraft in(String name, String region) {
        return new CustomerDraft(name, null, null, null, region, null, null, null, null, null, null);
    }

    @Test
    void item141_aCustomerBelongsToARegionOfTheListOnly() {
        var region = region("华东" + tag(), "East " + tag());
        assertThat(customers.create(in("甲", region.key())).region()).isEqualTo(region.key());
        refusedAt("region", "customer-region-unknown", () -> customers.create(in("乙", "没有的地区")));
        assertThat(customers.create(in("丙", " ")).region()).isNull();
    }

    @Test
    void item141_aRegionThatIsNotInUseStaysWhereItIsAndIsGivenToNobodyElse() {
        var region = region("华南" + tag(), "South " + tag());
        var customer = customers.create(in("甲", region.key()));
        regions.change(region.key(), region.version(), new RegionDraft(region.name(), 9, false));
        refusedAt("region", "customer-region-unknown", () -> customers.create(in("乙", region.key())));
        assertThat(customers
                        .change(customer, customer.version(), in("甲甲", region.key()), ChangeCause.EDIT)
                        .region())
                .isEqualTo(region.key());
    }

    @Test
    void aRegionIsRenamedButKeepsItsKeyAndNobodyOverwritesAnother() {
        var region = region("西北" + tag(), "North-west " + tag());
        var renamed = regions.change(region.key(), 0, new RegionDraft(new Text("西北大区", "North-west"), 2, true));
        assertThat(renamed.key()).isEqualTo(region.key());
        assertThat(renamed.name().zh()).isEqualTo("西北大区");
        Assertions.assertThatThrownBy(
                        () -> regions.change(region.key(), 0, new RegionDraft(new Text("西部", "West"), 2, true)))
                .isInstanceOf(StaleVersion.class);
        refused("customer-region-taken", () -> regions.add(new RegionDraft(new Text(region.key(), "X"), 1, true)));
        refusedAt("name.zh", "field-invalid", () -> regions.add(new RegionDraft(new Text("东/西", "X"), 1, true)));
    }
}
