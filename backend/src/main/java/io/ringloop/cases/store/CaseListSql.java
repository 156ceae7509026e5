package io.ringloop.cases.store;

import io.ringloop.cases.CaseFilter;
import io.ringloop.cases.CaseFilter.FamilyFacts;
import io.ringloop.cases.CaseFilter.Sort;
import io.ringloop.people.Scope;
import java.util.stream.Collectors;

/** Puts together the query of one page. */
final class CaseListSql {

    /** May be seen: in the scope, taken part in, or of a customer whom a live contact shows. */
    private static final String VISIBLE = """
            (c.unit_id = any (:units) or c.customer_id = any (:granted)
             or exists (select 1 from cases.participant p where p.case_id = c.id and p.staff_id = :self))
            """;

    /** Looked up row by row, for as many rows as the page has. */
    private static final String UNCONFLICTED = """
             and (:conflicted or not exists (select 1 from tasks.v_exclusion e where e.staff_id = :self and e.business_key = c.id))
            """;

    private CaseListSql() {}

    static String page(CaseFilter filter, Scope scope, boolean further) {
        return """
                select c.* from (%s) page
                  join cases.case_file c on c.id = page.id
                 order by %s limit :limit
                """.formatted(ids(filter, scope, further), order(filter));
    }

    private static String ids(CaseFilter filter, Scope scope, boolean further) {
        if (scope.all()) {
            return range(filter, "true", further);
        }
        if (narrow(filter)) {
            return range(filter, VISIBLE, further);
        }
        var own = "select o.id from (%s) o"
                .formatted(range(
                        filter,
                        "c.id in (select p.case_id from cases.participant p where p.staff_id = :self)",
                        further));
        if (scope.units().isEmpty()) {
            return own;
        }
        return """
                select o.id from unnest(:units) u cross join lateral (%s) o
                 union
                %s
                """.formatted(range(filter, "c.unit_id = u", further), own);
    }

    /** Few rows fulfil such a filter: they are found first and looked at one by one. */
    private static boolean narrow(CaseFilter filter) {
        return filter.owner() != null
                || filter.customerId() != null
                || (filter.text() != null && !filter.text().isBlank());
    }

    /** The first rows of one index range. */
    private static String range(CaseFilter filter, String of, boolean further) {
        return """
                select c.id from cases.case_file c
                 where %s %s %s
                 order by %s limit :limit
                """.formatted(of, narrowing(filter), further ? keyset(filter.sort()) : "", order(filter));
    }

    private static String order(CaseFilter filter) {
        return filter.sort() == Sort.DUE ? "c.due_sort, c.id" : "c.received_at desc, c.id desc";
    }

    private static String keyset(Sort sort) {
        return sort == Sort.DUE
                ? "and (c.due_sort, c.id) > (:afterTime, :afterId)"
                : "and (c.received_at, c.id) < (:afterTime, :afterId)";
    }

    private static String narrowing(CaseFilter filter) {
        var sql = new StringBuilder();
        if (filter.open() != null) {
            sql.append(filter.open() ? " and c.status <> 'closed'" : " and c.status = 'closed'");
        }
        if (filter.kind() != null) {
            sql.append(" and c.kind = :kind");
        }
        if (!filter.statuses().isEmpty()) {
            sql.append(" and c.status = any (:statuses)");
        }
        if (filter.owner() != null) {
            sql.append(" and c.owner_id = :owner");
        }
        if (!filter.units().isEmpty()) {
            sql.append(" and c.unit_id = any (:ofUnits)");
        }
        if (filter.customerId() != null) {
            sql.append(" and c.customer_id = :customer");
        }
        if (filter.severity() != null) {
            sql.append(" and c.severity = :severity");
        }
        if (filter.overdue()) {
            sql.append(" and c.status <> 'closed' and c.due_sort <= :now");
        }
        if (filter.family() != null) {
            sql.append(of(filter.family()));
        }
        return sql.append(CaseSearch.of(filter.text()).condition())
                .append(UNCONFLICTED)
                .toString();
    }

    private static String of(FamilyFacts family) {
        var columns = family.values().keySet().stream()
                .sorted()
                .map(column -> " and f.%s is not distinct from :%s".formatted(column, parameter(column)))
                .collect(Collectors.joining());
        return " and exists (select 1 from %s f where f.case_id = c.id%s)".formatted(family.view(), columns);
    }

    /** Under which a value of the family is bound. */
    static String parameter(String column) {
        return "family_" + column;
    }
}
