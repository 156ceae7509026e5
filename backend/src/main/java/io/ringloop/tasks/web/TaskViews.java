package io.ringloop.tasks.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.WorkList;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks as the browser gets them. */
@Component
class TaskViews {

    private static final Map<String, Text> GROUPS = Map.ofEntries(
            Map.entry(Role.AGENT.name(), new Text("客服代表", "Agents")),
            Map.entry(Role.TEAM_LEADER.name(), new Text("班组长", "Team leaders")),
            Map.entry(Role.QA.name(), new Text("质检专员", "Quality")),
            Map.entry(Role.TRAINER.name(), new Text("培训专员", "Trainers")),
            Map.entry(Role.OPS_MANAGER.name(), new Text("运营主管", "Operations")),
            Map.entry(Role.MANAGEMENT.name(), new Text("管理层", "Management")),
            Map.entry(Role.LEGAL.name(), new Text("法务", "Legal")),
            Map.entry(Role.KNOWLEDGE_SPECIALIST.name(), new Text("知识专员", "Knowledge")),
            Map.entry(Role.ADMINISTRATOR.name(), new Text("管理员", "Administrators")),
            Map.entry(Role.HANDLER.name(), new Text("承办部门", "Handlers")),
            Map.entry(Role.PARTNER.name(), new Text("合作伙伴", "Partners")));

    private final People people;
    private final Clock clock;

    TaskViews(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** A text in both languages. */
    record Text(String zh, String en) {}

    /** Who has a task. */
    record Person(UUID id, String displayName) {}

    /** One line of a list. */
    record TaskRow(
            UUID id,
            String processKey,
            String elementId,
            Text title,
            String subject,
            String businessKey,
            @Nullable UUID contactId,
            @Nullable String customer,
            @Nullable String queue,
            int priority,
            Instant createdAt,
            @Nullable Instant dueAt,
            @Nullable Instant warnAt,
            String clock,
            @Nullable Person assignee,
            @Nullable Text group,
            String state,
            int version) {}

    /** A task ready to be done. */
    record TaskView(
            @JsonUnwrapped TaskRow row,
            @Nullable String formKey,
            @Nullable JsonNode form,
            Map<String, Object> values,
            String help,
            String instanceId) {}

    Page<TaskRow> rows(Page<Task> tasks) {
        var now = clock.instant();
        var names = names(tasks.items());
        return tasks.map(task -> row(task, now, names));
    }

    TaskRow row(Task task) {
        return row(task, clock.instant(), names(List.of(task)));
    }

    TaskView view(WorkList.Opened opened) {
        var task = opened.task();
        return new TaskView(
                row(task), task.formKey(), opened.form(), opened.values(), opened.help(), task.instanceId());
    }

    /** Reads a parameter that names one of few choices, in lower case. */
    static <E extends Enum<E>> E choice(Class<E> type, String name, String value) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
                return constant;
            }
        }
        throw new ProblemException("parameter-invalid", Map.of("name", name));
    }

    /** The fields that were filled in. */
    static Map<String, Object> given(@Nullable Map<String, @Nullable Object> values) {
        var given = new HashMap<String, Object>();
        if (values != null) {
            values.forEach((key, value) -> {
                if (value != null) {
                    given.put(key, value);
                }
            });
        }
        return given;
    }

    private TaskRow row(Task task, Instant now, Map<StaffId, String> names) {
        var assignee = task.assignee();
        return new TaskRow(
                task.id(),
                task.processKey(),
                task.elementId(),
                new Text(task.titleZh(), task.titleEn()),
                task.subject(),
                task.businessKey() == null ? "" : task.businessKey().toString(),
                task.contactId(),
                task.customer(),
                task.queue(),
                task.priority(),
                task.createdAt(),
                task.dueAt(),
                task.warnAt(),
                task.clockAt(now),
                assignee == null ? null : new Person(assignee.value(), names.getOrDefault(assignee, "?")),
                task.groups().isEmpty() ? null : GROUPS.get(task.groups().get(0)),
                task.state().name().toLowerCase(Locale.ROOT),
                task.version());
    }

    private Map<StaffId, String> names(List<Task> tasks) {
        var ids = tasks.stream().map(Task::assignee).filter(Objects::nonNull).collect(Collectors.toSet());
        return people.findAll(ids).stream().collect(Collectors.toMap(Staff::id, Staff::displayName));
    }
}
