package io.ringloop.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.archive.PersonalData;
import io.ringloop.customers.Customer.CustomerMail;
import io.ringloop.customers.Customer.CustomerNumber;
import io.ringloop.customers.Customer.Marks;
import io.ringloop.customers.Customer.OwnedProduct;
import io.ringloop.people.Grants;
import io.ringloop.people.Role;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Times;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CustomerMergesIT extends CustomerScene {

    @Autowired
    CustomerMerges merges;

    @Autowired
    Grants grants;

    @Autowired
    PersonalData personal;

    @Test
    void thePreviewShowsWhereTheTwoDifferAndWhatMoves() {
        var duplicate = customers.create(CustomerDraft.of("王小芳", mobile()).gendered("female"));
        var survivor = customers.create(CustomerDraft.of("王芳").gendered("female"));
        contact(duplicate.id());
        contact(duplicate.id());
        var preview = merges.preview(duplicate.id(), survivor.id(), EVERYBODY);
        assertThat(preview.fields()).singleElement().satisfies(name -> {
            assertThat(name.field()).isEqualTo("name");
            assertThat(name.former()).isEqualTo("王芳");
            assertThat(name.latter()).isEqualTo("王小芳");
        });
        assertThat(preview.moving()).containsEntry("contacts", 2).containsEntry("cases", 0);
        assertThat(again(duplicate).id()).isEqualTo(duplicate.id());
        refused("customer-merged-into-itself", () -> merges.preview(survivor.id(), survivor.id(), EVERYBODY));
    }

    @Test
    void theSurvivorKeepsAllAndTakesTheChosenValues() {
        var tag = tag("合并" + tag());
        var shared = mobile();
        var own = mobile();
        var survivor = customers.create(
                CustomerDraft.of("留下", shared).mailed("one@example.com").marked(new Marks(true, false, true, false)));
        var duplicate = customers.create(CustomerDraft.of("被并", "+86" + shared, own)
                .gendered("male")
                .mailed("ONE@example.com", "two@example.com")
                .tagged(tag.key())
                .marked(new Marks(false, false, false, true))
                .owning(ProductDraft.of("冰箱", "SN9", null)));
        var merged = merges.merge(
                duplicate.id(), duplicate.version(), survivor.id(), survivor.version(), Set.of("name"), EVERYBODY);
        assertThat(merged.name()).isEqualTo("被并");
        assertThat(merged.gender()).isEqualTo("male");
        assertThat(merged.numbers()).extracting(CustomerNumber::dialled).containsExactly(shared, own);
        assertThat(merged.mails())
                .extracting(CustomerMail::address)
                .containsExactly("one@example.com", "two@example.com");
        assertThat(merged.tags()).containsExactly(tag.key());
        assertThat(merged.marks()).isEqualTo(new Marks(true, false, true, true));
        assertThat(merged.value()).isEqualTo("key");
        assertThat(merged.care()).isEqualTo("vulnerable");
        assertThat(merged.products()).extracting(OwnedProduct::serial).containsExactly("SN9");
        assertThat(customers.list("被并", EVERYBODY, null, 50).items())
                .extracting(CustomerRow::id)
                .contains(survivor.id())
                .doesNotContain(duplicate.id());
        assertThat(merges.former(survivor.id(), EVERYBODY)).singleElement().satisfies(former -> {
            assertThat(former.id()).isEqualTo(duplicate.id());
            assertThat(former.name()).isEqualTo("被并");
        });
    }

    @Test
    void whatWasNotSeenIsNotMerged() {
        var survivor = customers.create(CustomerDraft.of("甲"));
        var duplicate = customers.create(CustomerDraft.of("乙"));
        var changed = customers.change(survivor.id(), 0, CustomerDraft.of("丙"), EVERYBODY);
        refused("stale-version", () -> merges.merge(duplicate.id(), 7, survivor.id(), EVERYBODY));
        refused("stale-version", () -> merges.merge(duplicate.id(), 0, survivor.id(), 0, Set.of(), EVERYBODY));
        refusedAt(
                "take",
                "field-invalid",
                () -> merges.merge(duplicate.id(), 0, survivor.id(), null, Set.of("restrictedUntil"), EVERYBODY));
        assertThat(again(survivor)).isEqualTo(changed);
        assertThat(merges.former(survivor.id(), EVERYBODY)).isEmpty();
    }

    @Test
    void contactsAndAccessFollowTheDuplicate() {
        var survivor = customers.create(CustomerDraft.of("甲"));
        var duplicate = customers.create(CustomerDraft.of("乙"));
        var contact = contact(duplicate.id());
        var agent = people.in(people.centre(), Role.AGENT);
        grants.grant(
                agent.id(),
                Customers.SUBJECT,
                duplicate.id(),
                contact,
                clock.instant().plus(Duration.ofHours(1)));
        refused("customer-not-found", () -> customers.view(survivor.id(), own(agent.id())));
        merges.merge(duplicate.id(), 0, survivor.id(), EVERYBODY);
        assertThat(ofContact(contact)).isEqualTo(survivor.id());
        assertThat(customers.view(duplicate.id(), own(agent.id())).id()).isEqualTo(survivor.id());
        clock.advance(Duration.ofHours(2));
        refused("customer-not-found", () -> customers.view(survivor.id(), own(agent.id())));
    }

    @Test
    void theTrailKeepsTheDataOfEachRecordUnderItsOwnKey() {
        var survivor = customers.create(CustomerDraft.of("留名"));
        var duplicate = customers.create(CustomerDraft.of("失名"));
        merges.merge(duplicate.id(), 0, survivor.id(), EVERYBODY);
        assertThat(sealed("customer-merged", duplicate.id())).contains("失名").doesNotContain("留名");
        assertThat(sealed("customer-absorbed", survivor.id())).contains("留名").doesNotContain("失名");
        assertThat(facts(duplicate.id())).containsExactly("customer-added", "customer-merged");
    }

    @Test
    void aRecordThatWasMergedTwiceOverIsStillFoundWithTheLastOne() {
        var first = customers.create(CustomerDraft.of("一", mobile()));
        var second = customers.create(CustomerDraft.of("二", mobile()));
        var third = customers.create(CustomerDraft.of("三", mobile()));
        var both = merges.merge(first.id(), 0, second.id(), EVERYBODY);
        var all = merges.merge(second.id(), both.version(), third.id(), EVERYBODY);
        assertThat(again(first).id()).isEqualTo(third.id());
        assertThat(all.numbers()).hasSize(3);
        assertThat(merges.former(third.id(), EVERYBODY))
                .extracting(MergedRecord::name)
                .containsExactlyInAnyOrder("一", "二");
    }

    private UUID contact(UUID customer) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into contacts.contact (id, channel, direction, state, manual, number_dialled, started_at, customer_id)
                        values (:id, 'visit', 'inbound', 'closed', true, '', :at, :customer)
                        """)
                .param("id", id)
                .param("at", Times.bind(clock.instant()))
                .param("customer", customer)
                .update();
        return id;
    }

    private UUID ofContact(UUID contact) {
        return jdbc.sql("select customer_id from contacts.contact where id = :id")
                .param("id", contact)
                .query(UUID.class)
                .single();
    }

    private String sealed(String kind, UUID person) {
        var bytes = jdbc.sql(
                        "select personal from archive.fact where kind = :kind and subject_id = :id and person_id = :person")
                .param("kind", kind)
                .param("id", person.toString())
                .param("person", person)
                .query(byte[].class)
                .single();
        return new String(personal.open(person, bytes).orElseThrow(), StandardCharsets.UTF_8);
    }
}
