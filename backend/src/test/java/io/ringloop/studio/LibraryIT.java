package io.ringloop.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.decisions.RuleBook;
import io.ringloop.engine.ModelVersion;
import io.ringloop.engine.Processes;
import io.ringloop.engine.PublishedModels;
import io.ringloop.engine.store.PublicationStore;
import io.ringloop.engine.store.PublicationStore.Publication;
import io.ringloop.people.Accounts;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.processes.BundledProcesses;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The library of processes and rule sets, and who answers for each. Catalogue 27. */
@RingloopTest
class LibraryIT {

    private static final String WAITS = "library-waits";

    @Autowired
    PublishedModels models;

    @Autowired
    RepositoryService repository;

    @Autowired
    PublicationStore publications;

    @Autowired
    Clock clock;

    @Autowired
    RuleBook rules;

    @Autowired
    Owners owners;

    @Autowired
    Processes processes;

    @Autowired
    TestStaff people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc http;

    private Staff manager;
    private Staff owner;

    @BeforeEach
    void scene() {
        var centre = people.centre();
        manager = people.in(centre, Role.OPS_MANAGER);
        owner = people.in(centre, Role.PROCESS_OWNER);
        jdbc.sql("delete from studio.owner").update();
    }

    @Test
    void everyProcessOfTheReleaseIsInTheLibraryWithItsVersion() throws Exception {
        assertThat(models.all())
                .filteredOn(model -> BundledProcesses.keys().contains(model.key()))
                .hasSameSizeAs(BundledProcesses.keys())
                .allSatisfy(model -> {
                    assertThat(model.version()).isPositive();
                    assertThat(models.xml(model.key(), model.version())).contains("id=\"" + model.key() + "\"");
                    assertThat(models.versions(model.key()))
                            .anySatisfy(version ->
                                    assertThat(version.definitionId()).isEqualTo(model.definitionId()));
                });
        http.perform(get("/api/processes").with(Accounts.as(owner)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].key", hasItems("inbound-contact", "complaint-escalation")))
                .andExpect(jsonPath("$[?(@.key=='daily-report')].name.en").value("Daily report"));
        http.perform(get("/api/processes/daily-report").with(Accounts.as(owner)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.process.bundled").value(true))
                .andExpect(jsonPath("$.versions[0].version").isNumber());
        var version = models.get("daily-report").version();
        http.perform(get("/api/processes/daily-report/versions/" + version + "/diagram")
                        .with(Accounts.as(owner)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("user_ApproveReport")));
        http.perform(get("/api/processes/daily-report/versions/999/diagram").with(Accounts.as(owner)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.slug").value("process-version-not-found"));
    }

    @Test
    void runningInstancesAreCountedAlsoThoseOnAnOlderVersion() {
        publish("First");
        processes.start(WAITS, Ids.next(), Map.of());
        publish("Second");
        var key = Ids.next();
        processes.start(WAITS, key, Map.of());
        assertThat(models.get(WAITS)).satisfies(model -> {
            assertThat(model.running()).isEqualTo(2);
            assertThat(model.behind()).isEqualTo(1);
            assertThat(model.incidents()).isZero();
            assertThat(model.bundled()).isFalse();
        });
        assertThat(models.versions(WAITS)).extracting(ModelVersion::running).containsExactly(1L, 1L);
        processes.cancel(key, "counted");
        assertThat(models.get(WAITS).running()).isEqualTo(1);
    }

    private void publish(String message) {
        var model = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:test"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <message id="message" name="%s"/>
                  <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="start"/>
                    <sequenceFlow id="flow_1" sourceRef="start" targetRef="wait"/>
                    <intermediateCatchEvent id="wait"><messageEventDefinition id="d" messageRef="message"/></intermediateCatchEvent>
                    <sequenceFlow id="flow_2" sourceRef="wait" targetRef="end"/>
                    <endEvent id="end"/>
                  </process>
                </definitions>
                """.formatted(message, WAITS);
        var definition = repository
                .createDeployment()
                .name(WAITS)
                .addString(WAITS + ".bpmn", model)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0);
        publications.publish(new Publication(WAITS, definition.getId(), "studio", message), clock.instant());
    }

    @Test
    void everyRuleSetIsInTheLibraryAndSaysHowOftenItDecides() throws Exception {
        http.perform(get("/api/rule-sets").with(Accounts.as(owner)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].name", hasItems("contact-routing", "deadlines", "loop-limits")))
                .andExpect(jsonPath("$[?(@.name=='contact-routing')].title.zh").value("来电路由"));
        assertThat(rules.all())
                .allSatisfy(rule -> assertThat(rule.rows()).as(rule.name()).isPositive());
    }

    @Test
    void item27_everyProcessHasOneOwnerByName() throws Exception {
        name("processes/daily-report", owner, null).andExpect(status().isOk());
        name("rule-sets/deadlines", owner, null).andExpect(status().isOk());
        http.perform(get("/api/processes").with(Accounts.as(manager)))
                .andExpect(jsonPath("$[?(@.key=='daily-report')].owner.person.id")
                        .value(owner.id().value().toString()));
        http.perform(get("/api/rule-sets").with(Accounts.as(manager)))
                .andExpect(jsonPath("$[?(@.name=='deadlines')].owner.person.id")
                        .value(owner.id().value().toString()));
        name("processes/daily-report", manager, null).andExpect(status().isPreconditionFailed());
        name("processes/daily-report", manager, 0).andExpect(status().isOk());
        assertThat(owners.all(OwnedKind.PROCESS).get("daily-report").staff()).isEqualTo(manager.id());
        assertThat(jdbc.sql("""
                        select count(*) from archive.v_fact
                         where kind = 'owner-named' and subject_id = 'daily-report' and data ->> 'owner' in (:one, :other)
                        """)
                        .param("one", owner.id().value().toString())
                        .param("other", manager.id().value().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoMayNotDrawCannotOwn() throws Exception {
        var agent = people.agent();
        name("processes/daily-report", agent, null)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.slug").value("studio-owner-unfit"));
        name("processes/never-drawn", owner, null).andExpect(status().isConflict());
        name("rule-sets/never-written", owner, null).andExpect(status().isNotFound());
        http.perform(get("/api/processes").with(Accounts.as(agent))).andExpect(status().isForbidden());
        assertThatThrownBy(() -> models.get("never-drawn")).isInstanceOf(ProblemException.class);
    }

    private ResultActions name(String path, Staff person, @Nullable Integer version) throws Exception {
        var request = put("/api/" + path + "/owner")
                .with(Accounts.as(manager))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"staffId\":\"" + person.id().value() + "\"}");
        return http.perform(version == null ? request : request.header("If-Match", "\"" + version + "\""));
    }
}
