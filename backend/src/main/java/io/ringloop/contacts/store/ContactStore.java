package io.ringloop.contacts.store;

import io.ringloop.people.Scope;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Page;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Contacts as people see them. */
@Component
public class ContactStore {

    private static final String COLUMNS = """
            select c.id, c.channel, c.direction, c.state, c.outcome, c.manual, c.pbx, c.caller_uniqueid, c.caller_channel,
                   c.number_dialled, c.number_e164, c.withheld, c.called_number, c.line, c.language, c.ivr, c.route, c.queue,
                   c.decision_id, c.started_at, c.joined_at, c.answered_at, c.ended_at, c.wait_sec, c.talk_sec, c.transfers,
                   c.merged_into, c.agent_id, c.unit_id, c.customer_id, c.anonymous_reason, c.wrap_up_due_at, c.wrap_up_hard_at,
                   c.wrapped_up_at, c.closed_at, c.version
            from contacts.contact c
            """;

    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a list is narrowed by; null does not narrow. */
    public record Filter(
            @Nullable String number,
            @Nullable String state,
            @Nullable String outcome,
            @Nullable String queue,
            @Nullable UUID agentId,
            @Nullable UUID customerId,
            @Nullable Instant from,
            @Nullable Instant to) {}

    public Optional<ContactRecord> find(UUID id) {
        return jdbc.sql(COLUMNS + "where c.id = :id")
                .param("id", id)
                .query(ContactStore::contact)
                .optional();
    }

    /** The same, and nobody else changes it until the end of the transaction. */
    public Optional<ContactRecord> lock(UUID id) {
        return jdbc.sql(COLUMNS + "where c.id = :id for update")
                .param("id", id)
                .query(ContactStore::contact)
                .optional();
    }

    /** Contacts in the scope, the latest first. Contacts nobody served belong to all who see more than their own. */
    public Page<ContactRecord> list(Scope scope, Filter filter, @Nullable Cursor after, int limit) {
        var where = new ArrayList<String>();
        var params = new HashMap<String, Object>();
        where.add("c.merged_into is null");
        scope(scope, filter.customerId() != null, where, params);
        equal("state", filter.state(), where, params);
        equal("outcome", filter.outcome(), where, params);
        equal("queue", filter.queue(), where, params);
        equal("agent_id", filter.agentId(), where, params);
        equal("customer_id", filter.customerId(), where, params);
        if (filter.number() != null && !filter.number().isBlank()) {
            where.add("(c.number_e164 = :number or c.number_dialled like :prefix)");
            params.put("number", filter.number());
            params.put("prefix", filter.number().replaceAll("[%_\\\\]", "") + "%");
        }
        if (filter.from() != null) {
            where.add("c.started_at >= :from");
            params.put("from", Times.bind(filter.from()));
        }
        if (filter.to() != null) {
            where.add("c.started_at < :to");
            params.put("to", Times.bind(filter.to()));
        }
        if (after != null) {
            where.add("(c.started_at, c.id) < (:startedAt, :id)");
            params.put("startedAt", Times.bind(after.instant(0)));
            params.put("id", after.uuid(1));
        }
        var rows = jdbc.sql(COLUMNS + "where " + String.join(" and ", where)
                        + " order by c.started_at desc, c.id desc limit :limit")
                .params(params)
                .param("limit", limit + 1)
                .query(ContactStore::contact)
                .list();
        return Page.of(rows, limit, row -> Cursor.of(row.startedAt(), row.id()));
    }

    /**
     * The contacts of a case and those after it came: with its customer, or with nobody known and served by one person. The
     * latest first.
     */
    public List<ContactRecord> ofCase(
            Collection<UUID> linked, @Nullable UUID customer, UUID self, Instant since, int limit) {
        return jdbc.sql(COLUMNS + """
                        where c.merged_into is null
                          and (c.id = any(:linked)
                               or c.started_at >= :since
                                  and (c.customer_id = cast(:customer as uuid) or c.customer_id is null and c.agent_id = :self))
                        order by c.started_at desc, c.id desc
                        limit :limit
                        """)
                .param("linked", new SqlArrayValue("uuid", linked.toArray()))
                .param("customer", customer)
                .param("self", self)
                .param("since", Times.bind(since))
                .param("limit", limit)
                .query(ContactStore::contact)
                .list();
    }

    public int countOfCustomer(UUID customer) {
        return jdbc.sql("select count(*) from contacts.contact where customer_id = :customer and merged_into is null")
                .param("customer", customer)
                .query(Integer.class)
                .single();
    }

    /** Those about which something is still to be done. */
    public List<UUID> openOfCustomer(UUID customer) {
        return jdbc.sql("select id from contacts.contact where customer_id = :customer and state <> 'closed'")
                .param("customer", customer)
                .query(UUID.class)
                .list();
    }

    /** The contact a person is at: the call in hand, else the one to be wrapped up. */
    public Optional<ContactRecord> inHand(StaffId staff) {
        return jdbc.sql(COLUMNS + """
                        where c.id in (select contact_id from contacts.leg
                                       where staff_id = :staff and ended_at is null and kind = 'agent')
                              and c.line_open and c.state in ('ringing', 'talking', 'waiting')
                           or c.agent_id = :staff and c.state = 'wrap-up' and not c.manual
                        order by case when c.state = 'wrap-up' then 1 else 0 end, c.started_at desc
                        limit 1
                        """)
                .param("staff", staff.value())
                .query(ContactStore::contact)
                .optional();
    }

    /** Whether any contact waits for this person's wrap-up, other than the given one. */
    public boolean hasOtherWrapUp(UUID staff, UUID contactId) {
        return jdbc.sql("""
                        select exists (select 1 from contacts.contact
                                       where agent_id = :staff and state = 'wrap-up' and not manual and id <> :id)
                        """)
                .param("staff", staff)
                .param("id", contactId)
                .query(Boolean.class)
                .single();
    }

    private static void scope(Scope scope, boolean ofOneCustomer, List<String> where, Map<String, Object> params) {
        if (scope.kind() == Scope.Kind.OWN && !ofOneCustomer) {
            where.add("c.agent_id = :self");
            params.put("self", scope.self().value());
        } else if (!scope.all() && scope.kind() != Scope.Kind.OWN) {
            where.add("(c.unit_id is null or c.unit_id = any(:units))");
            params.put("units", new SqlArrayValue("uuid", scope.units().toArray()));
        }
    }

    private static void equal(String column, @Nullable Object value, List<String> where, Map<String, Object> params) {
        if (value != null) {
            where.add("c." + column + " = :" + column);
            params.put(column, value);
        }
    }

    private static ContactRecord contact(ResultSet row, int n) throws SQLException {
        return new ContactRecord(
                row.getObject("id", UUID.class),
                row.getString("channel"),
                row.getString("direction"),
                row.getString("state"),
                row.getString("outcome"),
                row.getBoolean("manual"),
                row.getString("pbx"),
                row.getString("caller_uniqueid"),
                row.getString("caller_channel"),
                row.getString("number_dialled"),
                row.getString("number_e164"),
                row.getBoolean("withheld"),
                row.getString("called_number"),
                row.getString("line"),
                row.getString("language"),
                row.getString("ivr"),
                row.getString("route"),
                row.getString("queue"),
                row.getObject("decision_id", UUID.class),
                Times.read(row, "started_at"),
                Times.readNullable(row, "joined_at"),
                Times.readNullable(row, "answered_at"),
                Times.readNullable(row, "ended_at"),
                row.getObject("wait_sec", Integer.class),
                row.getObject("talk_sec", Integer.class),
                row.getInt("transfers"),
                row.getObject("merged_into", UUID.class),
                row.getObject("agent_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("anonymous_reason"),
                Times.readNullable(row, "wrap_up_due_at"),
                Times.readNullable(row, "wrap_up_hard_at"),
                Times.readNullable(row, "wrapped_up_at"),
                Times.readNullable(row, "closed_at"),
                row.getInt("version"));
    }
}
