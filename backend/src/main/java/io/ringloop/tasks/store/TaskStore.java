package io.ringloop.tasks.store;

import io.ringloop.shared.SearchTokens;
import io.ringloop.shared.Times;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.TaskSubject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Tables {@code tasks.task} and {@code tasks.offer}, one task at a time. */
@Component
public class TaskStore {

    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Task> find(UUID id) {
        return jdbc.sql("select * from tasks.task where id = :id")
                .param("id", id)
                .query(TaskRows::task)
                .optional();
    }

    /** The task, which nobody else can change until the transaction ends. */
    public Optional<Task> lock(UUID id) {
        return jdbc.sql("select * from tasks.task where id = :id for update")
                .param("id", id)
                .query(TaskRows::task)
                .optional();
    }

    /** Open tasks about a thing, the newest first. */
    public List<Task> open(UUID businessKey) {
        return jdbc.sql("""
                        select * from tasks.task
                         where business_key = :key and state = 'open'
                         order by created_at desc, id desc
                        """).param("key", businessKey).query(TaskRows::task).list();
    }

    /** A new task with what it is about and the unit of its assignee. */
    public void insert(EngineTask task, @Nullable TaskSubject subject, @Nullable UUID assigneeUnit, Instant now) {
        var search = search(task.titleZh(), task.titleEn(), subject);
        jdbc.sql("""
                        insert into tasks.task (id, process_key, definition_id, instance_id, business_key, element_id,
                               title_zh, title_en, form_key, subject, contact_id, customer, queue, home_unit, unit_id,
                               assignee, groups, priority, created_at, due_at, warn_at, state, search, tokens, changed_at)
                        values (:id, :processKey, :definitionId, :instanceId, :businessKey, :elementId,
                               :titleZh, :titleEn, :formKey, :subject, :contactId, :customer, :queue, :homeUnit,
                               coalesce(:assigneeUnit::uuid, :homeUnit::uuid), :assignee, :groups, :priority, :createdAt, :dueAt,
                               :warnAt, 'open', :search, :tokens, :now)
                        """)
                .param("id", task.id())
                .param("processKey", task.processKey())
                .param("definitionId", task.definitionId())
                .param("instanceId", task.instanceId())
                .param("businessKey", task.businessKey())
                .param("elementId", task.elementId())
                .param("titleZh", task.titleZh())
                .param("titleEn", task.titleEn())
                .param("formKey", task.formKey())
                .param("subject", subject == null ? "" : subject.text())
                .param("contactId", subject == null ? null : subject.contactId())
                .param("customer", subject == null ? null : subject.customer())
                .param("queue", subject == null ? null : subject.queue())
                .param("homeUnit", subject == null ? null : subject.unitId())
                .param("assigneeUnit", assigneeUnit)
                .param("assignee", task.assignee())
                .param("groups", texts(task.groups()))
                .param("priority", task.priority())
                .param("createdAt", Times.bind(task.createdAt()))
                .param("dueAt", Times.bindNullable(task.dueAt()))
                .param("warnAt", Times.bindNullable(task.warnAt()))
                .param("search", search)
                .param("tokens", texts(SearchTokens.index(search)))
                .param("now", Times.bind(now))
                .update();
    }

    /** Returns 0 when nothing is different. */
    public int update(EngineTask task, @Nullable UUID assigneeUnit, Instant now) {
        return jdbc.sql("""
                        update tasks.task t
                           set definition_id = :definitionId, title_zh = :titleZh, title_en = :titleEn,
                               element_id = :elementId, form_key = :formKey, assignee = :assignee,
                               unit_id = coalesce(:assigneeUnit::uuid, t.home_unit), groups = :groups, priority = :priority,
                               due_at = :dueAt, warn_at = :warnAt, version = t.version + 1, changed_at = :now
                         where t.id = :id and t.state = 'open'
                           and (t.definition_id, t.element_id, t.assignee, t.groups, t.priority, t.due_at)
                               is distinct from
                               (:definitionId, :elementId, :assignee::uuid, :groups, :priority, :dueAt::timestamptz)
                        """)
                .param("id", task.id())
                .param("definitionId", task.definitionId())
                .param("elementId", task.elementId())
                .param("titleZh", task.titleZh())
                .param("titleEn", task.titleEn())
                .param("formKey", task.formKey())
                .param("assignee", task.assignee())
                .param("assigneeUnit", assigneeUnit)
                .param("groups", texts(task.groups()))
                .param("priority", task.priority())
                .param("dueAt", Times.bindNullable(task.dueAt()))
                .param("warnAt", Times.bindNullable(task.warnAt()))
                .param("now", Times.bind(now))
                .update();
    }

    /** Ends an open task; 0 when it was not open. */
    public int end(UUID id, Task.State state, Instant now) {
        jdbc.sql("delete from tasks.offer where task_id = :id").param("id", id).update();
        return jdbc.sql("""
                        update tasks.task
                           set state = :state, ended_at = :now, version = version + 1, changed_at = :now
                         where id = :id and state = 'open'
                        """)
                .param("id", id)
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("now", Times.bind(now))
                .update();
    }

    /** Offers the task to its groups while nobody has it. */
    public void offer(UUID id) {
        jdbc.sql("delete from tasks.offer where task_id = :id").param("id", id).update();
        jdbc.sql("""
                        insert into tasks.offer (task_id, role, unit_id, due_sort, created_at, priority)
                        select t.id, role, t.home_unit, t.due_sort, t.created_at, t.priority
                          from tasks.task t, unnest(t.groups) role
                         where t.id = :id and t.state = 'open' and t.assignee is null
                        """).param("id", id).update();
    }

    /** Somebody must not do tasks about a thing; said again, nothing happens. */
    public void exclude(UUID businessKey, String elementId, UUID staff) {
        jdbc.sql("""
                        insert into tasks.exclusion (business_key, element_id, staff_id) values (:key, :element, :staff)
                        on conflict do nothing
                        """)
                .param("key", businessKey)
                .param("element", elementId)
                .param("staff", staff)
                .update();
    }

    public void readmit(UUID businessKey, String elementId) {
        jdbc.sql("delete from tasks.exclusion where business_key = :key and element_id = :element")
                .param("key", businessKey)
                .param("element", elementId)
                .update();
    }

    /** Open tasks about several things. */
    public List<Task> open(Collection<UUID> businessKeys) {
        return jdbc.sql("select * from tasks.task where business_key = any (:keys) and state = 'open'")
                .param("keys", uuids(businessKeys))
                .query(TaskRows::task)
                .list();
    }

    /**
     * The most urgent free task of a step that one of these roles may take, and that nobody else is taking at this moment. Nobody else can take it until
     * the transaction ends.
     *
     * @param not about none of these things
     */
    public Optional<Task> lockFree(
            String processKey,
            String elementId,
            UUID staff,
            Collection<String> roles,
            Collection<UUID> units,
            Collection<UUID> not) {
        return jdbc.sql("""
                        select t.* from tasks.task t
                         where t.state = 'open' and t.assignee is null and t.process_key = :process and t.element_id = :element
                           and t.groups && :roles and (t.unit_id is null or t.unit_id = any (:units))
                           and (t.business_key is null or t.business_key <> all (:not))
                           and not exists (select 1 from tasks.exclusion e
                                            where e.business_key = t.business_key and e.element_id in ('', t.element_id)
                                              and e.staff_id = :staff)
                         order by t.priority desc, t.due_sort, t.id
                         limit 1
                           for update of t skip locked
                        """)
                .param("process", processKey)
                .param("element", elementId)
                .param("staff", staff)
                .param("roles", texts(roles))
                .param("units", uuids(units))
                .param("not", uuids(not))
                .query(TaskRows::task)
                .optional();
    }

    /** The open tasks of a process that somebody has, the most urgent first. */
    public List<Task> assigned(String processKey, UUID staff) {
        return jdbc.sql("""
                        select * from tasks.task where state = 'open' and assignee = :staff and process_key = :process
                         order by priority desc, due_sort, id
                        """)
                .param("staff", staff)
                .param("process", processKey)
                .query(TaskRows::task)
                .list();
    }

    /** Those who must not do this step of a thing, or any if no step is named. */
    public Set<UUID> excluded(UUID businessKey, String elementId) {
        return jdbc.sql("""
                        select staff_id from tasks.exclusion where business_key = :key and element_id in ('', :element)
                        """)
                .param("key", businessKey)
                .param("element", elementId)
                .query(UUID.class)
                .set();
    }

    /** Writes down anew what all open tasks about a thing are about. */
    public List<UUID> describe(UUID businessKey, TaskSubject subject, Instant now) {
        var changed = jdbc.sql("""
                        update tasks.task
                           set subject = :subject, contact_id = :contactId, customer = :customer, queue = :queue,
                               home_unit = :homeUnit,
                               unit_id = case when assignee is null then :homeUnit::uuid else unit_id end,
                               version = version + 1, changed_at = :now
                         where business_key = :key and state = 'open'
                           and (subject, contact_id, customer, queue, home_unit) is distinct from
                               (:subject, :contactId::uuid, :customer::text, :queue::text, :homeUnit::uuid)
                         returning id, title_zh, title_en
                        """)
                .param("key", businessKey)
                .param("subject", subject.text())
                .param("contactId", subject.contactId())
                .param("customer", subject.customer())
                .param("queue", subject.queue())
                .param("homeUnit", subject.unitId())
                .param("now", Times.bind(now))
                .query((row, n) -> new Described(
                        row.getObject("id", UUID.class), row.getString("title_zh"), row.getString("title_en")))
                .list();
        for (var task : changed) {
            var search = search(task.titleZh(), task.titleEn(), subject);
            jdbc.sql("update tasks.task set search = :search, tokens = :tokens where id = :id")
                    .param("id", task.id())
                    .param("search", search)
                    .param("tokens", texts(SearchTokens.index(search)))
                    .update();
            offer(task.id());
        }
        return changed.stream().map(Described::id).toList();
    }

    private record Described(UUID id, String titleZh, String titleEn) {}

    private static String search(String titleZh, String titleEn, @Nullable TaskSubject subject) {
        var text = new StringBuilder(titleZh).append(' ').append(titleEn);
        if (subject != null) {
            text.append(' ').append(subject.text());
            if (subject.customer() != null) {
                text.append(' ').append(subject.customer());
            }
        }
        return SearchTokens.normal(text.toString());
    }

    private static SqlArrayValue uuids(Collection<UUID> values) {
        return new SqlArrayValue("uuid", values.toArray());
    }

    private static SqlArrayValue texts(Collection<String> values) {
        return new SqlArrayValue("text", values.toArray());
    }
}
