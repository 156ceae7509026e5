package io.ringloop.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.customers.Customer.Marks;
import io.ringloop.customers.CustomerTags.TagDraft;
import io.ringloop.customers.Customers.Narrowing;
import io.ringloop.shared.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerTagsIT extends CustomerScene {

    @Test
    void onlyActiveTagsAreGivenAndOneThatWasGivenStays() {
        var tag = tag("偏好" + tag());
        var customer = customers.create(CustomerDraft.of("标签").tagged(tag.key()));
        refusedAt(
                "tags",
                "customer-tag-unknown",
                () -> customers.create(CustomerDraft.of("无").tagged("没有的标签")));
        tags.change(tag.key(), tag.version(), new TagDraft(tag.name(), "need", 5, false));
        refusedAt(
                "tags",
                "customer-tag-unknown",
                () -> customers.create(CustomerDraft.of("乙").tagged(tag.key())));
        var renamed = customers.change(
                customer.id(), customer.version(), CustomerDraft.of("改名").tagged(tag.key()), EVERYBODY);
        assertThat(renamed.tags()).containsExactly(tag.key());
    }

    @Test
    void aTagKeepsItsKeyWhenItIsRenamedAndStandsOnce() {
        var tag = tag("旧名" + tag());
        var other = new TagDraft(new Text("新名" + tag(), "New name"), "feature", 3, true);
        var renamed = tags.change(tag.key(), tag.version(), other);
        assertThat(renamed.key()).isEqualTo(tag.key());
        assertThat(renamed.name()).isEqualTo(other.name());
        refused("stale-version", () -> tags.change(tag.key(), tag.version(), other));
        refused("customer-tag-taken", () -> tag(tag.key()));
        refusedAt("name.en", "field-required", () -> tags.add(new TagDraft(new Text("只有中文", ""), "need", 1, true)));
        refusedAt("name.zh", "field-invalid", () -> tags.add(new TagDraft(new Text("甲/乙", "A or B"), "need", 1, true)));
        refusedAt("kind", "field-invalid", () -> tags.add(new TagDraft(other.name(), "mood", 1, true)));
    }

    @Test
    void item136_listsAreNarrowedByTagAndSegment() {
        var tag = tag("筛选" + tag());
        var name = "筛选客户" + tag();
        var key =
                customers.create(CustomerDraft.of(name).tagged(tag.key()).marked(new Marks(true, false, true, false)));
        var frail =
                customers.create(CustomerDraft.of(name).tagged(tag.key()).marked(new Marks(false, false, true, true)));
        customers.create(CustomerDraft.of(name));
        assertThat(found(new Narrowing(null, tag.key(), null, null))).containsExactlyInAnyOrder(key, frail);
        assertThat(found(new Narrowing(null, tag.key(), "key", null))).containsExactly(key);
        assertThat(found(new Narrowing(name, null, null, "vulnerable"))).containsExactly(frail);
        assertThat(found(Narrowing.to(name))).hasSize(3);
    }

    private List<Customer> found(Narrowing narrowing) {
        return customers.list(narrowing, EVERYBODY, null, 50).items().stream()
                .map(row -> customers.find(row.id()).orElseThrow())
                .toList();
    }
}
