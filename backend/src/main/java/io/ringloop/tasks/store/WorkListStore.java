package io.ringloop.tasks.store;

import io.ringloop.people.Scope;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.SearchTokens;
import io.ringloop.shared.Times;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.TaskCounts;
import io.ringloop.tasks.TaskFilter;
import io.ringloop.tasks.TaskFilter.Sort;
import io.ringloop.tasks.TaskFilter.View;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * The lists. Each is cut into index ranges (one person, one role, one unit) of which only the first rows are read, merged
 * and cut again, so a page costs the same however many tasks are open.
 */
@Component
public class WorkListStore {

    private static final String NEVER = "infinity";

    private final JdbcClient jdbc;

    WorkListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who looks.
     *
     * @param roles whose offers the person may take
     * @param centre all units of the person's centre; offers of other centres are not for them
     * @param scope how far the person sees the tasks of others
     */
    public record Viewer(UUID id, Set<String> roles, Set<UUID> centre, Scope scope) {}

    public List<Task> list(Viewer viewer, TaskFilter filter, @Nullable Cursor after, int limit) {
        return jdbc.sql(WorkListSql.page(filter, viewer.scope().all(), after != null))
                .params(params(viewer, filter, after, limit))
                .query(TaskRows::task)
                .list();
    }

    /** Offers are counted up to 10,000 per role: beyond that nobody needs the number, and everybody the answer. */
    public TaskCounts counts(Viewer viewer, Instant now) {
        return jdbc.sql("""
                        select (select count(*) from tasks.task
                                 where assignee = :self and state = 'open') as mine,
                               (select count(*) from tasks.task
                                 where assignee = :self and state = 'open' and due_sort <= :now) as overdue,
                               (select count(distinct o.task_id)
                                  from unnest(:roles) r
                                 cross join lateral (
                                       select x.task_id from tasks.offer x
                                        where x.role = r and (x.unit_id is null or x.unit_id = any (:centre)) %s
                                        limit 10000) o) as offered
                        """.formatted(WorkListSql.EXCLUDED.formatted("x.task_id")))
                .param("self", viewer.id())
                .param("roles", texts(viewer.roles()))
                .param("centre", uuids(viewer.centre()))
                .param("now", Times.bind(now))
                .query((row, n) -> new TaskCounts(row.getLong("mine"), row.getLong("offered"), row.getLong("overdue")))
                .single();
    }

    /** What to do next: the most important own task, else the most important one on offer. */
    public Optional<Task> next(Viewer viewer) {
        for (var view : List.of(View.MINE, View.GROUP)) {
            var tasks = list(viewer, new TaskFilter(view, Sort.PRIORITY, null, null, null), null, 1);
            if (!tasks.isEmpty()) {
                return Optional.of(tasks.get(0));
            }
        }
        return Optional.empty();
    }

    /** The cursor that continues after a task. */
    public static Cursor cursor(Task task, Sort sort) {
        var due = task.dueAt() == null ? NEVER : task.dueAt().toString();
        return switch (sort) {
            case DUE -> Cursor.of(due, task.id());
            case CREATED -> Cursor.of(task.createdAt(), task.id());
            case PRIORITY -> Cursor.of(task.priority(), due, task.id());
        };
    }

    /** How many values such a cursor has. */
    public static int cursorSize(Sort sort) {
        return sort == Sort.PRIORITY ? 3 : 2;
    }

    static Map<String, Object> params(Viewer viewer, TaskFilter filter, @Nullable Cursor after, int limit) {
        var params = new HashMap<String, Object>();
        params.put("self", viewer.id());
        params.put("roles", texts(viewer.roles()));
        params.put("centre", uuids(viewer.centre()));
        params.put("units", uuids(viewer.scope().units()));
        params.put("limit", limit);
        if (filter.process() != null) {
            params.put("process", filter.process());
        }
        if (filter.element() != null) {
            params.put("element", filter.element());
        }
        if (filter.text() != null) {
            params.put("tokens", texts(SearchTokens.query(filter.text())));
            params.put("patterns", texts(SearchTokens.patterns(filter.text())));
        }
        if (after != null) {
            var byPriority = filter.sort() == Sort.PRIORITY;
            if (byPriority) {
                params.put("afterPriority", Math.toIntExact(after.number(0)));
            }
            params.put("afterTime", time(after, byPriority ? 1 : 0));
            params.put("afterId", after.uuid(byPriority ? 2 : 1));
        }
        return params;
    }

    /** No due time sorts after every due time: the driver writes this one as {@code infinity}. */
    private static OffsetDateTime time(Cursor after, int index) {
        return after.string(index).equals(NEVER) ? OffsetDateTime.MAX : Times.bind(after.instant(index));
    }

    private static SqlArrayValue texts(Collection<String> values) {
        return new SqlArrayValue("text", values.toArray());
    }

    private static SqlArrayValue uuids(Collection<UUID> values) {
        return new SqlArrayValue("uuid", values.toArray());
    }
}
