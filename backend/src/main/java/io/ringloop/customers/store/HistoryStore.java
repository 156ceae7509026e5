package io.ringloop.customers.store;

import io.ringloop.customers.CustomerHistory.Reach;
import io.ringloop.customers.HistoryRow;
import io.ringloop.people.Scope;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The views {@code contacts.v_contact_course} and {@code cases.v_case}, and the repair visits, of one customer. */
@Component
public class HistoryStore {

    private static final String CONTACTS = """
            (select id, 'contact' as type, started_at as at, null::date as day, channel as kind, null as number, state, outcome, queue as about,
                    agent_id as staff
               from contacts.v_contact_course
              where customer_id = :customer %s and (:contactsAll or agent_id = :self or unit_id is null or unit_id = any (:contactUnits))
              order by started_at desc, id desc limit :limit)
            """;

    private static final String CASES = """
            (select id, 'case' as type, received_at as at, null::date as day, kind, number, status as state, close_reason as outcome, product as about,
                    owner_id as staff
               from cases.v_case
              where customer_id = :customer %s and (:casesAll or owner_id = :self or unit_id = any (:caseUnits))
                and (:conflicted or not exists (select 1 from tasks.v_exclusion e where e.staff_id = :self and e.business_key = v_case.id))
              order by received_at desc, id desc limit :limit)
            """;

    private static final String REPAIRS = """
            (select r.id, 'repair' as type, r.visited_at as at, r.visited_on as day, case when r.warranty then 'warranty' else 'paid' end as kind, null as number,
                    'closed' as state, r.fault as outcome, p.name as about, r.recorded_by as staff
               from customers.repair r join customers.product p on p.id = r.product_id
              where r.customer_id = :customer %s
              order by r.visited_at desc, r.id desc limit :limit)
            """;

    private final JdbcClient jdbc;

    HistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The latest first, after the row of the cursor.
     *
     * @param conflicted also cases with which the person must have nothing to do
     */
    public List<HistoryRow> page(
            UUID customer, Reach reach, boolean conflicted, @Nullable String kind, @Nullable Cursor after, int limit) {
        var contacts = asked("contact", kind) ? reach.contacts() : null;
        var cases = asked("case", kind) ? reach.cases() : null;
        var parts = new ArrayList<String>();
        if (contacts != null) {
            parts.add(CONTACTS.formatted(after == null ? "" : "and (started_at, id) < (:afterAt, :afterId)"));
        }
        if (cases != null) {
            parts.add(CASES.formatted(after == null ? "" : "and (received_at, id) < (:afterAt, :afterId)"));
        }
        if (asked("repair", kind)) {
            parts.add(REPAIRS.formatted(after == null ? "" : "and (r.visited_at, r.id) < (:afterAt, :afterId)"));
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from (" + String.join(" union all ", parts)
                        + ") story order by at desc, id desc limit :limit")
                .param("customer", customer)
                .param("self", reach.customers().self().value())
                .param("contactsAll", seesWhole(contacts))
                .param("contactUnits", units(contacts))
                .param("casesAll", seesWhole(cases))
                .param("conflicted", conflicted)
                .param("caseUnits", units(cases))
                .param("afterAt", after == null ? null : Times.bind(after.instant(0)))
                .param("afterId", after == null ? null : after.uuid(1))
                .param("limit", limit)
                .query((row, n) -> new HistoryRow(
                        row.getObject("id", UUID.class),
                        row.getString("type"),
                        Times.read(row, "at"),
                        row.getObject("day", LocalDate.class),
                        row.getString("kind"),
                        row.getString("number"),
                        row.getString("state"),
                        row.getString("outcome"),
                        row.getString("about"),
                        row.getObject("staff", UUID.class)))
                .list();
    }

    private static boolean asked(String type, @Nullable String kind) {
        return kind == null || kind.equals(type);
    }

    /** Who sees only their own work sees the customer by a contact they serve, and with them the whole story. */
    private static boolean seesWhole(@Nullable Scope scope) {
        return scope != null && (scope.all() || scope.kind() == Scope.Kind.OWN);
    }

    private static SqlArrayValue units(@Nullable Scope scope) {
        return new SqlArrayValue("uuid", (scope == null ? Set.<UUID>of() : scope.units()).toArray());
    }
}
