package io.ringloop.customers;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.customers.CustomerRegions.RegionDraft;
import io.ringloop.customers.CustomerTags.TagDraft;
import io.ringloop.people.Scope;
import io.ringloop.people.Scope.Kind;
import io.ringloop.people.StaffId;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers nobody else has, and what is asked about them. */
@RingloopTest
abstract class CustomerScene {

    static final Scope EVERYBODY = new Scope(Kind.ALL, new StaffId(Ids.next()), Set.of());

    @Autowired
    Customers customers;

    @Autowired
    CustomerTags tags;

    @Autowired
    CustomerRegions regions;

    @Autowired
    Catalogue catalogue;

    @Autowired
    TestStaff people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    /** What somebody sees who has a grant or nothing. */
    static Scope own(StaffId staff) {
        return new Scope(Kind.OWN, staff, Set.of());
    }

    static String mobile() {
        return "136" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }

    static String tag() {
        return Long.toString(ThreadLocalRandom.current().nextLong(1_000_000, 9_999_999));
    }

    CustomerTag tag(String name) {
        return tags.add(new TagDraft(new Text(name, "Tag " + name), "preference", 1, true));
    }

    /** The region of this name, added if it is not there yet. */
    CustomerRegion region(String zh, String en) {
        return regions.all().stream()
                .filter(each -> each.key().equals(zh))
                .findFirst()
                .orElseGet(() -> regions.add(new RegionDraft(new Text(zh, en), 1, true)));
    }

    CatalogueItem item(String code, int warrantyMonths) {
        return catalogue.add(
                new Catalogue.ItemDraft(code, new Text("净水器 " + code, "Water purifier " + code), warrantyMonths, true));
    }

    Customer again(Customer customer) {
        return customers.find(customer.id()).orElseThrow();
    }

    /** Kinds of the facts about a customer, in order. */
    List<String> facts(UUID customer) {
        return jdbc.sql("select kind from archive.fact where subject_id = :id order by at, id")
                .param("id", customer.toString())
                .query(String.class)
                .list();
    }

    static void refused(String slug, ThrowingCallable work) {
        Assertions.assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> Assertions.assertThat(problem.slug()).isEqualTo(slug));
    }

    static void refusedAt(String field, String slug, ThrowingCallable work) {
        Assertions.assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> Assertions.assertThat(problem.errors())
                                .extracting(FieldProblem::field, FieldProblem::slug)
                                .contains(Assertions.tuple(field, slug)));
    }
}
