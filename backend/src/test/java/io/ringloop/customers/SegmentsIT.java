package io.ringloop.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.customers.Customer.Marks;
import io.ringloop.decisions.Decisions;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Segments as the tables decide them, logged, and true as time passes. */
class SegmentsIT extends CustomerScene {

    private static final Marks VERIFIED = new Marks(false, false, true, false);

    @Autowired
    CustomerProducts products;

    @Autowired
    CustomerSegments segments;

    @Autowired
    Decisions decisions;

    @Test
    void whatSomebodyKnowsOfACustomerDecidesTheSegmentsAndIsLogged() {
        var unknown = customers.create(CustomerDraft.of("未核实"));
        assertThat(unknown.value()).isEqualTo("unknown");
        assertThat(unknown.care()).isEqualTo("none");
        var marked = customers.change(
                unknown.id(),
                unknown.version(),
                CustomerDraft.of("未核实").marked(new Marks(true, false, true, true)),
                EVERYBODY);
        assertThat(marked.value()).isEqualTo("key");
        assertThat(marked.care()).isEqualTo("vulnerable");
        var logged = decisions.find(last(unknown.id(), "customer-segment-value"));
        assertThat(logged.verdict()).containsEntry("value", "key");
        assertThat(logged.inputs()).containsEntry("keyAccount", true);
        assertThat(logged.matchedRows()).containsExactly(1);
    }

    @Test
    void aChangeThatIsNoInputDecidesNothingAnew() {
        var customer = customers.create(CustomerDraft.of("不变"));
        var before = decided(customer.id());
        customers.change(customer.id(), customer.version(), CustomerDraft.of("换名"), EVERYBODY);
        assertThat(decided(customer.id())).isEqualTo(before);
    }

    @Test
    void purchasesRaiseTheValueUntilTheyAreAYearOld() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var customer = customers.create(CustomerDraft.of("大额").marked(VERIFIED));
        assertThat(customer.value()).isEqualTo("normal");
        var bought = products.add(customer.id(), paid(today.minusDays(10), 12_000), EVERYBODY);
        assertThat(bought.value()).isEqualTo("high");
        var more = products.add(customer.id(), paid(today, 40_000), EVERYBODY);
        assertThat(more.value()).isEqualTo("key");
        clock.advance(Duration.ofDays(357));
        segments.reconsiderDue();
        assertThat(again(customer).value()).isEqualTo("high");
        clock.advance(Duration.ofDays(10));
        segments.reconsiderDue();
        assertThat(again(customer).value()).isEqualTo("normal");
        assertThat(changes(customer.id()))
                .containsExactly("high>normal rule", "key>high rule", "high>key rule", "normal>high rule");
        assertThat(again(customer).version()).isEqualTo(more.version());
    }

    @Test
    void aProductThatIsGoneDoesNotCount() {
        var customer = customers.create(CustomerDraft.of("多件")
                .marked(VERIFIED)
                .owning(
                        ProductDraft.of("甲", "1", null),
                        ProductDraft.of("乙", "2", null),
                        ProductDraft.of("丙", "3", null)));
        assertThat(customer.value()).isEqualTo("high");
        var after = products.end(customer.id(), customer.products().get(0).id(), EVERYBODY);
        assertThat(after.value()).isEqualTo("normal");
    }

    private ProductDraft paid(LocalDate boughtOn, long yuan) {
        return new ProductDraft("设备", null, tag(), null, boughtOn, null, BigDecimal.valueOf(yuan));
    }

    private UUID last(UUID customer, String ruleSet) {
        return jdbc.sql("""
                        select id from decisions.decision
                         where subject_type = 'customer' and subject_id = :id and rule_set = :set order by at desc, id desc limit 1
                        """)
                .param("id", customer.toString())
                .param("set", ruleSet)
                .query(UUID.class)
                .single();
    }

    private int decided(UUID customer) {
        return jdbc.sql("select count(*) from decisions.decision where subject_type = 'customer' and subject_id = :id")
                .param("id", customer.toString())
                .query(Integer.class)
                .single();
    }

    private List<String> changes(UUID customer) {
        return jdbc.sql("""
                        select former || '>' || latter || ' ' || cause from customers.change
                         where customer_id = :id and field = 'value' order by id desc
                        """).param("id", customer).query(String.class).list();
    }
}
