package io.ringloop.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.TestTasks;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.Tasks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@RingloopTest
class InstancesIT {

    @Autowired
    Instances instances;

    @Autowired
    Archive archive;

    @Autowired
    Tasks tasks;

    @Autowired
    TestTasks processes;

    @Autowired
    TestStaff staff;

    @Autowired
    People people;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc http;

    UUID team;
    Staff agent;

    @BeforeEach
    void hire() {
        team = staff.team(staff.centre());
        agent = staff.in(team, Role.AGENT);
    }

    @Test
    void anInstanceIsFoundByWhatItIsAboutAndOnlyByThoseItConcerns() {
        var key = processes.given(agent.id().value(), "独角兽" + Ids.next(), Map.of());
        var instance = instanceOf(key);
        for (var viewer : List.of(agent, staff.in(team, Role.TEAM_LEADER), staff.in(staff.centre(), Role.AUDITOR))) {
            assertThat(list(viewer, "独角兽", null)).as("%s", viewer.roles()).contains(instance);
            assertThat(list(viewer, key.toString(), "running")).containsExactly(instance);
            assertThat(list(viewer, key.toString(), "finished")).isEmpty();
        }
        var stranger = staff.in(team, Role.AGENT);
        assertThat(list(stranger, key.toString(), null)).isEmpty();
        Assertions.assertThatThrownBy(() -> instances.find(instance, people.scope(stranger, Permission.INSTANCES_READ)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo("instance-not-found"));
        complete(key);
        for (var viewer : List.of(agent, staff.in(team, Role.TEAM_LEADER))) {
            assertThat(list(viewer, "独角兽", "finished"))
                    .as("over, %s", viewer.roles())
                    .contains(instance);
            assertThat(list(viewer, instance, null)).containsExactly(instance);
        }
        assertThat(list(stranger, "独角兽", null)).doesNotContain(instance);
    }

    @Test
    void theStateFollowsTheInstance() {
        var finished = processes.given(agent.id().value(), "", Map.of());
        var cancelled = processes.given(agent.id().value(), "", Map.of());
        var running = processes.given(agent.id().value(), "", Map.of());
        complete(finished);
        runtime.deleteProcessInstance(instanceOf(cancelled), "test");
        assertThat(state(finished)).isEqualTo("finished");
        assertThat(state(cancelled)).isEqualTo("cancelled");
        assertThat(state(running)).isEqualTo("running");
    }

    @Test
    void item245_thePathTellsEveryElementWithWhoAndHowItEnded() {
        var key = processes.given(agent.id().value(), "", Map.of());
        var path = instances.path(row(key));
        assertThat(path).extracting(PathStep::elementId).containsExactly("start_Test", "user_Step");
        assertThat(path).extracting(PathStep::state).containsExactly("done", "running");
        assertThat(path.get(1).who()).isEqualTo(agent.id().value());
        complete(key);
        var finished = instances.path(row(key));
        assertThat(finished).extracting(PathStep::state).containsOnly("done");
        assertThat(finished.get(2).elementId()).isEqualTo("end_Test");
    }

    @Test
    void theTimelineHoldsStepsTasksFactsDecisionsAndVariablesInOrderAndPageByPage() {
        var key = processes.given(agent.id().value(), "", Map.of("outcome", "answered"));
        decide(key);
        transaction.executeWithoutResult(
                status -> archive.append(Fact.of("contact-answered", "contact", key, Map.of("queue", "main"))
                        .in(key)));
        complete(key);
        var all = instances.timeline(row(key), null, 100);
        assertThat(all.next()).isNull();
        assertThat(all.items()).isSortedAccordingTo(Comparator.comparing(TimelineEntry::at));
        assertThat(all.items())
                .extracting(TimelineEntry::kind)
                .contains("step", "task", "decision", "call", "fact", "variable");
        assertThat(all.items()).anySatisfy(entry -> {
            assertThat(entry.title()).isEqualTo("outcome");
            assertThat(entry.data()).containsEntry("value", "answered");
        });
        assertThat(all.items()).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo("decision");
            assertThat(entry.data()).containsEntry("matchedRows", List.of(3)).containsKey("decisionId");
        });
        var paged = new ArrayList<TimelineEntry>();
        @Nullable String next = null;
        do {
            Page<TimelineEntry> page = instances.timeline(row(key), next, 2);
            paged.addAll(page.items());
            next = page.next();
        } while (next != null);
        assertThat(paged).isEqualTo(all.items());
    }

    @Test
    void theStoryIsToldOverHttpInTheLanguageOfTheReader() throws Exception {
        var key = processes.given(agent.id().value(), "", Map.of());
        complete(key);
        var id = row(key).id();
        http.perform(get("/api/instances/{id}", id)
                        .with(TestStaff.signedIn(agent))
                        .header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name.zh").value("测试"))
                .andExpect(jsonPath("$.state").value("finished"))
                .andExpect(jsonPath("$.path[1].name").value("Call back"))
                .andExpect(jsonPath("$.path[1].who").value(agent.displayName()));
        http.perform(get("/api/instances/{id}/diagram", id).with(TestStaff.signedIn(agent)))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("user_Step")));
        http.perform(get("/api/instances/{id}/timeline", id).with(TestStaff.signedIn(agent)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[?(@.kind=='task')].title.zh").value("回电"))
                .andExpect(jsonPath("$.items[?(@.kind=='fact')].title.en").value("Task completed"));
        http.perform(get("/api/instances").param("q", key.toString()).with(TestStaff.signedIn(agent)))
                .andExpect(jsonPath("$.items[0].id").value(id));
        http.perform(get("/api/instances").param("state", "asleep").with(TestStaff.signedIn(agent)))
                .andExpect(status().isBadRequest());
        http.perform(get("/api/instances/{id}", Ids.next()).with(TestStaff.signedIn(agent)))
                .andExpect(status().isNotFound());
    }

    @Test
    void pagesOfInstancesAreStableWhileNewOnesStart() {
        var keys = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) {
            keys.add(processes.given(agent.id().value(), "", Map.of()));
        }
        var seen = new ArrayList<String>();
        @Nullable String next = null;
        do {
            var page = instances.list(
                    new InstanceFilter(null, TestTasks.KEY, null),
                    people.scope(agent, Permission.INSTANCES_READ),
                    next,
                    2);
            page.items().forEach(row -> seen.add(String.valueOf(row.businessKey())));
            next = page.next();
            processes.given(agent.id().value(), "", Map.of());
        } while (next != null);
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsAll(keys.stream().map(UUID::toString).toList());
    }

    private void decide(UUID key) {
        jdbc.sql("""
                        insert into decisions.decision (id, at, subject_type, subject_id, business_key, rule_set, version,
                               inputs, verdict, matched_rows, duration_micros)
                        values (:id, clock_timestamp(), 'call', 'x', :key, 'contact-routing', 'v', '{}', '{}', '{3}', 10)
                        """).param("id", Ids.next()).param("key", key).update();
    }

    private List<String> list(Staff viewer, String text, @Nullable String state) {
        return instances
                .list(
                        new InstanceFilter(text, TestTasks.KEY, state),
                        people.scope(viewer, Permission.INSTANCES_READ),
                        null,
                        50)
                .items()
                .stream()
                .map(InstanceRow::id)
                .toList();
    }

    private String state(UUID key) {
        return row(key).state();
    }

    private InstanceRow row(UUID key) {
        return instances
                .list(
                        new InstanceFilter(key.toString(), null, null),
                        people.scope(agent, Permission.INSTANCES_READ),
                        null,
                        1)
                .items()
                .get(0);
    }

    private String instanceOf(UUID key) {
        return row(key).id();
    }

    private void complete(UUID key) {
        Task task = tasks.open(key).get(0);
        tasks.complete(task.id(), agent, task.version(), Map.of());
    }
}
