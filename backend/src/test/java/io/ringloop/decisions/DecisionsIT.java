package io.ringloop.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.people.Role;
import io.ringloop.rules.ContactFollowUp;
import io.ringloop.rules.ContactFollowUpFacts;
import io.ringloop.rules.ContactRouting;
import io.ringloop.rules.ContactRoutingFacts;
import io.ringloop.rules.ContactRoutingFacts.Care;
import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.rules.ContactRoutingFacts.Hours;
import io.ringloop.rules.ContactRoutingFacts.IvrChoice;
import io.ringloop.rules.ContactRoutingFacts.Language;
import io.ringloop.rules.ContactRoutingFacts.Line;
import io.ringloop.rules.ContactRoutingFacts.OpenCase;
import io.ringloop.rules.DecisionRefused;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@RingloopTest
class DecisionsIT {

    private static final ContactRoutingFacts KEY_CUSTOMER = new ContactRoutingFacts(
            Line.MAIN, Hours.OPEN, CustomerValue.KEY, Care.NONE, OpenCase.NONE, Language.ZH, IvrChoice.NONE, false);

    @Autowired
    Decisions decisions;

    @Autowired
    ContactRouting routing;

    @Autowired
    ContactFollowUp followUp;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestStaff people;

    @Autowired
    MockMvc http;

    @Test
    void aDecisionIsLoggedWithInputsVersionRowsVerdictAndDuration() {
        var decided = decisions.decide("call", "pbx-1/1.1", routing, KEY_CUSTOMER);
        assertThat(decided.verdict().priority()).isEqualTo(8);
        var logged = decisions.find(decided.id());
        assertThat(logged.ruleSet()).isEqualTo("contact-routing");
        assertThat(logged.version())
                .isEqualTo(decided.version())
                .isEqualTo(routing.table().version());
        assertThat(logged.matchedRows()).containsExactly(11).isEqualTo(decided.matchedRows());
        assertThat(logged.inputs()).containsEntry("value", "key").containsEntry("restricted", false);
        assertThat(logged.verdict()).containsEntry("queue", "main").containsEntry("skills", List.of("vip"));
        assertThat(logged.durationMicros()).isPositive();
        assertThat(logged.table()).isEqualTo(routing.table());
    }

    @Test
    void whatTellsSomethingAboutAPersonIsSealedUnderTheirKeyAndGoneOnceTheyAreErased() {
        var person = Ids.next();
        var decided = decisions.decide(DecisionSubject.of("call", "pbx-1/1.2").about(person), routing, KEY_CUSTOMER);
        var stored = jdbc.sql("select inputs::text from decisions.decision where id = :id")
                .param("id", decided.id())
                .query(String.class)
                .single();
        assertThat(stored).contains("\"line\"").doesNotContain("value", "care", "openCase", "restricted");
        assertThat(decisions.find(decided.id()).inputs()).containsAllEntriesOf(routing.inputs(KEY_CUSTOMER));
        jdbc.sql("delete from archive.person_key where person_id = :id")
                .param("id", person)
                .update();
        assertThat(decisions.find(decided.id()).inputs()).containsOnlyKeys("line", "hours", "lang", "ivr");
    }

    @Test
    void aRefusalIsLoggedAlthoughTheTransactionFails() {
        var subject = Ids.next().toString();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
                        decisions.decide("matter", subject, followUp, new ContactFollowUpFacts("INQ", "SHRUG", false))))
                .isInstanceOf(DecisionRefused.class);
        var row = jdbc.sql("select id, refused[1] as reason, verdict from decisions.decision where subject_id = :id")
                .param("id", subject)
                .query()
                .singleRow();
        assertThat(row.get("reason").toString()).isNotBlank();
        assertThat(row.get("verdict")).isNull();
    }

    @Test
    void aDecisionOfATransactionThatFailsIsNotLogged() {
        var subject = Ids.next().toString();
        transaction.executeWithoutResult(status -> {
            decisions.decide("call", subject, routing, KEY_CUSTOMER);
            status.setRollbackOnly();
        });
        assertThat(jdbc.sql("select count(*) from decisions.decision where subject_id = :id")
                        .param("id", subject)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theViewForOthersHoldsNoInputs() {
        var columns = jdbc.sql("""
                        select column_name from information_schema.columns
                         where table_schema = 'decisions' and table_name = 'v_decision'
                        """).query(String.class).list();
        assertThat(columns).contains("matched_rows", "business_key", "verdict").doesNotContain("inputs", "personal");
    }

    @Test
    void theDecisionViewShowsTheTableInTheLanguageOfTheReader() throws Exception {
        var decided = decisions.decide(DecisionSubject.of("call", "pbx-1/1.3").in(Ids.next()), routing, KEY_CUSTOMER);
        var owner = people.in(people.centre(), Role.PROCESS_OWNER);
        http.perform(get("/api/decisions/{id}", decided.id())
                        .with(TestStaff.signedIn(owner))
                        .header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.decision").value("contact-routing"))
                .andExpect(jsonPath("$.matchedRows[0]").value(11))
                .andExpect(jsonPath("$.table.hitPolicy").value("FIRST"))
                .andExpect(jsonPath("$.table.inputs[0]").value("Line"))
                .andExpect(jsonPath("$.table.rows.length()").value(18))
                .andExpect(jsonPath("$.table.rows[10].note").exists());
        http.perform(get("/api/decisions/{id}", decided.id()).with(TestStaff.signedIn(owner)))
                .andExpect(jsonPath("$.table.inputs[0]").value("线路"));
    }

    @Test
    void anAgentMayNotReadDecisionsAndAnUnknownOneIsNotFound() throws Exception {
        var agent = people.in(people.centre(), Role.AGENT);
        http.perform(get("/api/decisions/{id}", Ids.next()).with(TestStaff.signedIn(agent)))
                .andExpect(status().isForbidden());
        assertThatThrownBy(() -> decisions.find(Ids.next()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo("decision-not-found"));
    }
}
