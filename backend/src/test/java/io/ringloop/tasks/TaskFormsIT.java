package io.ringloop.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.TestTasks;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RingloopTest
@RecordApplicationEvents
class TaskFormsIT {

    @Autowired
    Tasks tasks;

    @Autowired
    WorkList list;

    @Autowired
    TestTasks processes;

    @Autowired
    TestStaff staff;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    Staff agent;

    @BeforeEach
    void hire() {
        agent = staff.in(staff.team(staff.centre()), Role.AGENT);
    }

    @Test
    void theFormIsCheckedFieldByFieldAndOnlyShortChoicesReachTheProcess() {
        var task = only(processes.onForm("form:call-back", agent.id().value(), Map.of()));
        assertThatThrownBy(() -> tasks.complete(task.id(), agent, task.version(), Map.of("note", "x".repeat(2_001))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .containsExactly(
                                        new FieldProblem("callResult", "field-required"),
                                        new FieldProblem("note", "field-invalid")));
        assertThatThrownBy(() -> tasks.complete(task.id(), agent, task.version(), Map.of("callResult", "maybe")))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> tasks.complete(task.id(), agent, task.version(), Map.of("callResult", 7)))
                .isInstanceOf(ProblemException.class);
        tasks.complete(
                task.id(),
                agent,
                task.version(),
                Map.of("callResult", "reached", "note", "王女士很满意", "agent", "somebody"));
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(task.instanceId())
                        .list())
                .extracting(variable -> variable.getName() + "=" + variable.getValue())
                .contains("callResult=reached", "agent=" + agent.id())
                .noneMatch(text -> text.startsWith("note"));
        assertThat(events.stream(TaskCompleted.class))
                .anySatisfy(completed -> assertThat(completed.values())
                        .containsEntry("note", "王女士很满意")
                        .containsEntry("callResult", "reached"));
        var fact = jdbc.sql("select data::text as data, personal from archive.fact where kind = 'task-completed'"
                        + " and subject_id = :id")
                .param("id", task.id().toString())
                .query()
                .singleRow();
        assertThat(fact.get("data").toString()).contains("user_Step").doesNotContain("王女士");
        assertThat(fact.get("personal")).isNotNull();
    }

    @Test
    void aFieldIsMandatoryOnlyWhenItIsAskedForAndIgnoredWhenItIsNot() {
        var task = only(processes.onForm(
                "access-change", "form:approve-access", agent.id().value(), Map.of()));
        assertThatThrownBy(() -> tasks.complete(task.id(), agent, task.version(), Map.of("accessDecision", "approve")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .containsExactly(new FieldProblem("validUntil", "field-required")));
        tasks.complete(
                task.id(),
                agent,
                task.version(),
                Map.of("accessDecision", "reject", "reason", "岗位不需要", "validUntil", "2027-01-01"));
        assertThat(events.stream(TaskCompleted.class))
                .anySatisfy(completed -> assertThat(completed.values())
                        .containsEntry("reason", "岗位不需要")
                        .doesNotContainKey("validUntil"));
    }

    @Test
    void aDateIsLabelledInTheLanguageOfTheReader() {
        var task = only(processes.onForm(
                "complaint-escalation", "form:carry-out", agent.id().value(), Map.of()));
        var form = Objects.requireNonNull(
                list.open(task.id(), agent, Locale.ENGLISH).form());
        assertThat(form.at("/components/1/dateLabel").asText()).isEqualTo("Completed on");
        assertThat(form.at("/components/1/timeLabel").asText()).isEqualTo("Time");
    }

    @Test
    void theFormSpeaksTheLanguageOfTheReaderAndKnowsWhatTheProcessKnows() {
        var task = only(processes.onForm("form:follow-up-matter", agent.id().value(), Map.of("followUp", "ticket")));
        var english = list.open(task.id(), agent, Locale.ENGLISH);
        var form = Objects.requireNonNull(english.form());
        assertThat(form.at("/components/1/label").asText()).isEqualTo("Result");
        assertThat(form.at("/components/1/values/0/label").asText()).isEqualTo("Done");
        assertThat(english.values()).containsExactly(Map.entry("followUp", "ticket"));
        assertThat(english.help()).isEqualTo("Call.");
        var chinese = list.open(task.id(), agent, Locale.SIMPLIFIED_CHINESE);
        assertThat(Objects.requireNonNull(chinese.form())
                        .at("/components/1/label")
                        .asText())
                .isEqualTo("结果");
        assertThat(chinese.help()).isEqualTo("打电话.");
    }

    @Test
    void aTaskWithItsOwnScreenIsNotCompletedHereButByItsOwner() {
        var key = processes.onForm("screen:contact", agent.id().value(), Map.of());
        var task = only(key);
        refused("task-has-own-screen", () -> tasks.complete(task.id(), agent, task.version(), Map.of()));
        tasks.completeStep(key, Set.of("user_Step"), Map.of("done", true));
        refused("task-not-open", () -> tasks.completeStep(key, Set.of("user_Step"), Map.of()));
    }

    private Task only(UUID businessKey) {
        assertThat(tasks.open(businessKey)).hasSize(1);
        return tasks.open(businessKey).get(0);
    }

    private static void refused(String slug, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
