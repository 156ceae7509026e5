package io.ringloop.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.customers.CareFacts;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What complaints do to the care a customer gets. */
class CareOfCustomersIT extends ComplaintScene {

    private static final Duration QUARTER = Duration.ofDays(90);

    @Autowired
    CareFacts facts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoComplainsThreeTimesInAQuarterIsARepeatComplainer() {
        var customer = customer("normal");
        registered(customer, said());
        registered(customer, said());
        assertThat(care(customer)).isEqualTo("none");
        registered(customer, said());
        assertThat(care(customer)).isEqualTo("repeat");
        assertThat(jdbc.sql("select cause from customers.change where customer_id = :id and field = 'care'")
                        .param("id", customer)
                        .query(String.class)
                        .list())
                .containsExactly("rule");
        assertThat(due(customer)).isEqualTo(START.plus(QUARTER));
        assertThat(facts.of(customer, START.plus(QUARTER)).complaintsIn90Days()).isZero();
    }

    @Test
    void aSolutionThatWasNotAcceptedTwiceAsksForMoreCareWhileTheComplaintIsOpen() {
        var customer = customer("normal");
        var id = recorded(customer);
        jdbc.sql("update complaints.complaint set loops = 2 where case_id = :id")
                .param("id", id)
                .update();
        assertThat(facts.of(customer, START).openLoops()).isEqualTo(2);
        close(id, START);
        assertThat(facts.of(customer, START).openLoops()).isZero();
    }

    @Test
    void aClosedComplaintIsUpheldByItsLastFindings() {
        var customer = customer("normal");
        var id = recorded(customer);
        found(id, "centre", START.plusSeconds(1));
        assertThat(facts.of(customer, START).upheldIn180Days()).isZero();
        close(id, START.plusSeconds(9));
        var after = START.plusSeconds(60);
        assertThat(facts.of(customer, after).upheldIn180Days()).isEqualTo(1);
        found(id, "customer", START.plusSeconds(2));
        assertThat(facts.of(customer, after).upheldIn180Days()).isZero();
        found(id, "partner", START.plusSeconds(3));
        assertThat(facts.of(customer, after).upheldIn180Days()).isEqualTo(1);
        assertThat(facts.of(customer, after.plus(Duration.ofDays(180))).upheldIn180Days())
                .isZero();
    }

    /** A complaint that stands in the books and that no process works on. */
    private UUID recorded(UUID customer) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into cases.case_file (id, number, serial, kind, status, title, customer_id, centre_id, unit_id,
                                                     received_at, opened_at, changed_at, search, tokens)
                        values (:id, :number, 1, 'complaint', 'new', '投诉', :customer, :centre, :centre, :at, :at, :at, '', '{}')
                        """)
                .param("id", id)
                .param("number", "C-" + id)
                .param("customer", customer)
                .param("centre", centre)
                .param("at", Times.bind(START))
                .update();
        jdbc.sql("""
                        insert into complaints.complaint (case_id, language, registration, registered, opened_at, counts_from)
                        values (:id, 'zh-CN', '{}', true, :at, :at)
                        """).param("id", id).param("at", Times.bind(START)).update();
        return id;
    }

    private void found(UUID id, String responsibility, Instant at) {
        jdbc.sql("""
                        insert into complaints.form (id, case_id, element_id, task_id, at, by, answers)
                        values (:form, :case, 'user_HandleOrdinary', :form, :at, :by, jsonb_build_object('responsibility', :who::text))
                        """)
                .param("form", Ids.next())
                .param("case", id)
                .param("at", Times.bind(at))
                .param("by", leader.id().value())
                .param("who", responsibility)
                .update();
    }

    private void close(UUID id, Instant at) {
        jdbc.sql("""
                        update cases.case_file set status = 'closed', closed_at = :at, close_reason = 'EXPLAINED', owner_id = :owner, due_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("at", Times.bind(at))
                .param("owner", leader.id().value())
                .update();
    }

    private Instant due(UUID customer) {
        return jdbc.sql("select segments_due_at from customers.customer where id = :id")
                .param("id", customer)
                .query((row, number) -> Times.read(row, "segments_due_at"))
                .single();
    }

    private String care(UUID customer) {
        return customers.find(customer).orElseThrow().care();
    }
}
