package io.ringloop.tasks.store;

import io.ringloop.tasks.TaskFilter;
import io.ringloop.tasks.TaskFilter.Sort;

/** Puts together the query of one page. */
final class WorkListSql {

    /** What the person must have nothing to do with; for most people there is none, and this is asked once. */
    static final String EXCLUDED = """
            and %s <> all (array(
                select n.id from tasks.exclusion e
                  join tasks.task n on n.business_key = e.business_key and n.state = 'open'
                                   and e.element_id in ('', n.element_id)
                 where e.staff_id = :self))
            """;

    private WorkListSql() {}

    static String page(TaskFilter filter, boolean everything, boolean further) {
        return switch (filter.view()) {
            case MINE -> ordered(range(filter, "t.assignee = :self", further), filter);
            case GROUP -> ordered(offers(filter, further), filter);
            case ALL ->
                everything ? ordered(range(filter, "true", further), filter) : ordered(units(filter, further), filter);
        };
    }

    private static String ordered(String ids, TaskFilter filter) {
        return """
                select t.* from (%s) page
                  join tasks.task t on t.id = page.id
                 order by %s limit :limit
                """.formatted(ids, order(filter.sort(), "t", "t.id"));
    }

    /** The first rows of one index range. */
    private static String range(TaskFilter filter, String of, boolean further) {
        return """
                select t.id from tasks.task t
                 where t.state = 'open' and %s %s %s %s
                 order by %s limit :limit
                """.formatted(
                        of,
                        EXCLUDED.formatted("t.id"),
                        narrowing(filter),
                        further ? keyset(filter.sort(), "t", "t.id") : "",
                        order(filter.sort(), "t", "t.id"));
    }

    /** The first offers of each role; a task offered to two roles comes once. */
    private static String offers(TaskFilter filter, boolean further) {
        var narrowing = narrowing(filter);
        return """
                select distinct o.id
                  from unnest(:roles) r
                 cross join lateral (
                       select x.task_id as id from tasks.offer x %s
                        where x.role = r and (x.unit_id is null or x.unit_id = any (:centre)) %s %s %s
                        order by %s limit :limit) o
                """.formatted(
                        narrowing.isEmpty() ? "" : "join tasks.task t on t.id = x.task_id",
                        EXCLUDED.formatted("x.task_id"),
                        narrowing,
                        further ? keyset(filter.sort(), "x", "x.task_id") : "",
                        order(filter.sort(), "x", "x.task_id"));
    }

    /** The first rows of each unit in scope, and one's own. */
    private static String units(TaskFilter filter, boolean further) {
        return """
                select o.id from unnest(:units) u cross join lateral (%s) o
                 union
                (%s)
                """.formatted(range(filter, "t.unit_id = u", further), range(filter, "t.assignee = :self", further));
    }

    private static String order(Sort sort, String row, String id) {
        return switch (sort) {
            case DUE -> row + ".due_sort, " + id;
            case CREATED -> row + ".created_at desc, " + id;
            case PRIORITY -> row + ".priority desc, " + row + ".due_sort, " + id;
        };
    }

    /** What comes after the cursor; the first comparison alone bounds the index range. */
    private static String keyset(Sort sort, String row, String id) {
        return switch (sort) {
            case DUE -> "and (%s.due_sort, %s) > (:afterTime, :afterId)".formatted(row, id);
            case CREATED ->
                "and %1$s.created_at <= :afterTime and (%1$s.created_at < :afterTime or %2$s > :afterId)"
                        .formatted(row, id);
            case PRIORITY -> """
                    and %1$s.priority <= :afterPriority
                    and (%1$s.priority < :afterPriority or (%1$s.due_sort, %2$s) > (:afterTime, :afterId))
                    """.formatted(row, id);
        };
    }

    private static String narrowing(TaskFilter filter) {
        var sql = new StringBuilder();
        if (filter.process() != null) {
            sql.append(" and t.process_key = :process");
        }
        if (filter.element() != null) {
            sql.append(" and t.element_id = :element");
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            sql.append(" and t.tokens @> :tokens and t.search like all (:patterns)");
        }
        return sql.toString();
    }
}
