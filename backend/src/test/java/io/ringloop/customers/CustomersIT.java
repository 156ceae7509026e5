package io.ringloop.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.customers.Customer.Marks;
import io.ringloop.customers.CustomerTags.TagDraft;
import io.ringloop.people.Grants;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.Scope.Kind;
import io.ringloop.people.StaffId;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.StaleVersion;
import io.ringloop.shared.Text;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RingloopTest
class CustomersIT {

    private static final Scope EVERYBODY = new Scope(Kind.ALL, new StaffId(Ids.next()), Set.of());

    @Autowired
    Customers customers;

    @Autowired
    CustomerMerges merges;

    @Autowired
    CustomerTags tags;

    @Autowired
    Grants grants;

    @Autowired
    MovableClock clock;

    @Autowired
    TestStaff people;

    @Test
    void aNewCustomerIsFoundByNameByPartOfTheNameAndByNumber() {
        var number = mobile();
        var added = customers.create(CustomerDraft.of("欧阳测试" + tag(), "+86 " + number));
        assertThat(added.numbers()).singleElement().satisfies(stored -> {
            assertThat(stored.dialled()).isEqualTo("+86 " + number);
            assertThat(stored.e164()).isEqualTo("+86" + number);
            assertThat(stored.kind()).isEqualTo("mobile");
        });
        assertThat(names(added.name())).contains(added.name());
        assertThat(names("测试" + added.name().substring(4, 8))).contains(added.name());
        assertThat(names(number)).containsExactly(added.name());
        assertThat(names("0086" + number)).containsExactly(added.name());
        assertThat(names(number.substring(3))).contains(added.name());
        assertThat(names("没有这个人" + tag())).isEmpty();
    }

    @Test
    void thePartOfANumberThatIsAWholeNumberElsewhereIsFoundToo() {
        var part = "2196" + ThreadLocalRandom.current().nextInt(3000, 3999);
        assertThat(PhoneNumber.of(part).e164()).as("a short number of Shanghai").isNotNull();
        var added = customers.create(CustomerDraft.of("尾号" + tag(), "139" + part));
        assertThat(names(part)).contains(added.name());
    }

    @Test
    void aNumberInAnyFormHasTheSameCandidatesAndAHouseholdHasSeveral() {
        var number = mobile();
        var first = customers.create(CustomerDraft.of("郑强", number));
        var second = customers.create(CustomerDraft.of("郑晓雨", "+86" + number));
        assertThat(customers.candidates("0086 " + number))
                .extracting(Customer::id)
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(customers.candidates("anonymous")).isEmpty();
        assertThat(customers.candidates("")).isEmpty();
        assertThat(customers.candidates(mobile())).isEmpty();
    }

    @Test
    void anExtensionIsACandidateOnlyForItself() {
        var extension = "7" + ThreadLocalRandom.current().nextInt(100_000, 999_999);
        var customer = customers.create(CustomerDraft.of("内线", extension));
        assertThat(customers.candidates(extension)).extracting(Customer::id).contains(customer.id());
        assertThat(customers.candidates(extension.substring(1)))
                .extracting(Customer::id)
                .doesNotContain(customer.id());
    }

    @Test
    void theSameNumberInTwoFormsIsStoredOnceAndAWithheldOneNotAtAll() {
        var number = mobile();
        var customer = customers.create(CustomerDraft.of("一次", number, "+86" + number, "anonymous"));
        assertThat(customer.numbers())
                .extracting(Customer.CustomerNumber::dialled)
                .containsExactly(number);
    }

    @Test
    void aDraftIsRefusedFieldByField() {
        var draft = CustomerDraft.of(" ", "138", "")
                .gendered("robot")
                .mailed("not a mail address")
                .owning(ProductDraft.of("", null, null));
        assertThatThrownBy(() -> customers.create(draft))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldProblem::field)
                                .containsExactly("name", "gender", "numbers[1]", "mails[0]", "products[0].name"));
    }

    @Test
    void aChangeKeepsTheIdOfANumberThatStaysAndNeedsTheLatestVersion() {
        var stays = mobile();
        var added = customers.create(CustomerDraft.of("变更", stays, mobile()));
        var other = mobile();
        tag("会员");
        var draft = CustomerDraft.of("变更后", other, stays)
                .gendered("female")
                .tagged("会员")
                .marked(new Marks(true, false, true, true))
                .owning(ProductDraft.of("净水器", "SN1", LocalDate.of(2025, 5, 1)))
                .agreeing(false, true);
        var changed = customers.change(added.id(), added.version(), draft, EVERYBODY);
        assertThat(changed.version()).isEqualTo(added.version() + 1);
        assertThat(changed.numbers())
                .extracting(Customer.CustomerNumber::dialled)
                .containsExactly(other, stays);
        assertThat(changed.numbers().get(1).id())
                .isEqualTo(added.numbers().get(0).id());
        assertThat(changed.consent()).isEqualTo(new Customer.Consent(false, true));
        assertThat(changed.products()).extracting(Customer.OwnedProduct::name).containsExactly("净水器");
        assertThat(changed.tags()).containsExactly("会员");
        assertThat(changed.value()).isEqualTo("key");
        assertThat(changed.care()).isEqualTo("vulnerable");
        assertThatThrownBy(() -> customers.change(added.id(), added.version(), draft, EVERYBODY))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void aMergedDuplicateLeadsToTheSurvivorWhoHasEverything() {
        var shared = mobile();
        var own = mobile();
        var survivor = customers.create(CustomerDraft.of("留下", shared));
        var duplicate = customers.create(CustomerDraft.of("重复", shared, own));
        var merged = merges.merge(duplicate.id(), duplicate.version(), survivor.id(), EVERYBODY);
        assertThat(merged.id()).isEqualTo(survivor.id());
        assertThat(merged.numbers())
                .extracting(Customer.CustomerNumber::dialled)
                .containsExactly(shared, own);
        assertThat(customers.find(duplicate.id()))
                .get()
                .extracting(Customer::id)
                .isEqualTo(survivor.id());
        assertThat(customers.candidates(own)).extracting(Customer::id).containsExactly(survivor.id());
        assertThat(names(own)).containsExactly("留下");
        assertThat(customers.name(duplicate.id())).contains("留下");
        assertThatThrownBy(() -> merges.merge(survivor.id(), merged.version(), survivor.id(), EVERYBODY))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("customer-merged-into-itself");
    }

    @Test
    void pagesFollowTheNameAndNewRowsDoNotShiftThem() {
        var family = "赫连" + tag();
        var ids = new ArrayList<UUID>();
        for (var given : List.of("一", "二", "三", "四", "五")) {
            ids.add(customers.create(CustomerDraft.of(family + given)).id());
        }
        var first = customers.list(family, EVERYBODY, null, 2);
        assertThat(first.items()).hasSize(2);
        customers.create(CustomerDraft.of("啊" + family));
        var seen = new ArrayList<UUID>();
        first.items().forEach(row -> seen.add(row.id()));
        @Nullable String next = first.next();
        while (next != null) {
            var page = customers.list(family, EVERYBODY, next, 2);
            page.items().forEach(row -> seen.add(row.id()));
            next = page.next();
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void whoHasNoRightToAllSeesACustomerOnlyWhileAContactGrantsIt() {
        var customer = customers.create(CustomerDraft.of("保密", mobile()));
        var staff = people.in(people.centre(), Role.AGENT).id();
        var own = new Scope(Kind.OWN, staff, Set.of());
        assertThatThrownBy(() -> customers.view(customer.id(), own)).isInstanceOf(CustomerNotFound.class);
        assertThat(customers.list("保密", own, null, 10).items()).isEmpty();
        grants.grant(
                staff,
                Customers.SUBJECT,
                customer.id(),
                Ids.next(),
                clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(customers.view(customer.id(), own).id()).isEqualTo(customer.id());
        assertThat(customers.list("保密", own, null, 10).items())
                .extracting(CustomerRow::id)
                .containsExactly(customer.id());
        clock.advance(Duration.ofMinutes(31));
        assertThatThrownBy(() -> customers.view(customer.id(), own)).isInstanceOf(CustomerNotFound.class);
    }

    private List<String> names(String typed) {
        return customers.list(typed, EVERYBODY, null, 50).items().stream()
                .map(CustomerRow::name)
                .toList();
    }

    private void tag(String name) {
        if (tags.all().stream().noneMatch(known -> known.key().equals(name))) {
            tags.add(new TagDraft(new Text(name, "Tag " + name), "feature", 1, true));
        }
    }

    private static String mobile() {
        return "139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }

    private static String tag() {
        return Long.toString(ThreadLocalRandom.current().nextLong(1_000_000, 9_999_999));
    }
}
