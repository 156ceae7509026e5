package io.ringloop.routing.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ringloop.people.StaffId;
import io.ringloop.routing.Presence.Wanted;
import io.ringloop.routing.PresenceState;
import io.ringloop.routing.presence.Seats.Shown;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Presences and their history. */
@Component
public class PresenceStore {

    private static final TypeReference<Map<String, Integer>> PENALTIES = new TypeReference<>() {};
    private static final String COLUMNS = """
            select staff_id, unit_id, iface, penalties, wanted, wanted_reason, wanted_at, call_state, call_contact,
                   call_since, shown, shown_reason, since, confirmed
            from routing.presence
            """;

    private final JdbcClient jdbc;
    private final Json json;

    PresenceStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<PresenceRow> find(StaffId staff) {
        return jdbc.sql(COLUMNS + "where staff_id = :staff")
                .param("staff", staff.value())
                .query(this::row)
                .optional();
    }

    public List<PresenceRow> findAll(Collection<StaffId> staff) {
        return jdbc.sql(COLUMNS + "where staff_id = any (:staff)")
                .param(
                        "staff",
                        new SqlArrayValue(
                                "uuid", staff.stream().map(StaffId::value).toArray()))
                .query(this::row)
                .list();
    }

    public Optional<PresenceRow> lock(StaffId staff) {
        return jdbc.sql(COLUMNS + "where staff_id = :staff for update")
                .param("staff", staff.value())
                .query(this::row)
                .optional();
    }

    public Optional<PresenceRow> lockByPhone(String iface) {
        return jdbc.sql(COLUMNS + "where iface = :iface for update")
                .param("iface", iface)
                .query(this::row)
                .optional();
    }

    /** Everybody with a phone, in one order, so that two who lock them all never wait for each other. */
    public List<PresenceRow> lockAllWithPhone() {
        return jdbc.sql(COLUMNS + "where iface is not null order by staff_id for update")
                .query(this::row)
                .list();
    }

    /** Adds somebody who has never been here; changes nothing when they have. */
    public void addIfMissing(PresenceRow presence) {
        var added = jdbc.sql("""
                        insert into routing.presence
                            (staff_id, unit_id, iface, penalties, wanted, wanted_reason, wanted_at, shown, shown_reason,
                             since, confirmed)
                        values (:staff, :unit, :iface, :penalties, :wanted, :wantedReason, :wantedAt, :shown,
                                :shownReason, :since, :confirmed)
                        on conflict (staff_id) do nothing
                        """)
                .param("staff", presence.staff().value())
                .param("unit", presence.unit())
                .param("iface", presence.iface())
                .param("penalties", json.jsonb(presence.penalties()))
                .param("wanted", presence.wanted().state().code())
                .param("wantedReason", presence.wanted().reason())
                .param("wantedAt", Times.bind(presence.wantedAt()))
                .param("shown", presence.shown().state().code())
                .param("shownReason", presence.shown().reason())
                .param("since", Times.bind(presence.since()))
                .param("confirmed", presence.confirmed())
                .update();
        if (added == 1) {
            addChange(presence);
        }
    }

    public void update(PresenceRow presence) {
        jdbc.sql("""
                        update routing.presence
                        set unit_id = :unit, iface = :iface, penalties = :penalties, wanted = :wanted,
                            wanted_reason = :wantedReason, wanted_at = :wantedAt, call_state = :call,
                            call_contact = :contact, call_since = :callSince, shown = :shown,
                            shown_reason = :shownReason, since = :since, confirmed = :confirmed, version = version + 1
                        where staff_id = :staff
                        """)
                .param("staff", presence.staff().value())
                .param("unit", presence.unit())
                .param("iface", presence.iface())
                .param("penalties", json.jsonb(presence.penalties()))
                .param("wanted", presence.wanted().state().code())
                .param("wantedReason", presence.wanted().reason())
                .param("wantedAt", Times.bind(presence.wantedAt()))
                .param("call", presence.call() == null ? null : presence.call().code())
                .param("contact", presence.callContact())
                .param("callSince", Times.bindNullable(presence.callSince()))
                .param("shown", presence.shown().state().code())
                .param("shownReason", presence.shown().reason())
                .param("since", Times.bind(presence.since()))
                .param("confirmed", presence.confirmed())
                .update();
    }

    /** What was one contact goes on as another. */
    public void merge(UUID contact, UUID into) {
        jdbc.sql(
                        "update routing.presence set call_contact = :into, version = version + 1 where call_contact = :contact")
                .param("into", into)
                .param("contact", contact)
                .update();
    }

    /** Adds to the history what is shown from now on. */
    public void addChange(PresenceRow presence) {
        jdbc.sql("""
                        insert into routing.presence_change (id, staff_id, at, state, reason)
                        values (:id, :staff, :at, :state, :reason)
                        """)
                .param("id", Ids.next())
                .param("staff", presence.staff().value())
                .param("at", Times.bind(presence.since()))
                .param("state", presence.shown().state().code())
                .param("reason", presence.shown().reason())
                .update();
    }

    /** One at a time per person until the end of the transaction, on all nodes. */
    public void takeTurn(StaffId staff) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "routing.presence:" + staff.value())
                .query(row -> {});
    }

    private PresenceRow row(ResultSet row, int index) throws SQLException {
        var call = row.getString("call_state");
        return new PresenceRow(
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getObject("unit_id", UUID.class),
                row.getString("iface"),
                json.read(row.getString("penalties"), PENALTIES),
                new Wanted(PresenceState.of(row.getString("wanted")), nullable(row, "wanted_reason")),
                Times.read(row, "wanted_at"),
                call == null ? null : PresenceState.of(call),
                row.getObject("call_contact", UUID.class),
                Times.readNullable(row, "call_since"),
                new Shown(PresenceState.of(row.getString("shown")), nullable(row, "shown_reason")),
                Times.read(row, "since"),
                row.getBoolean("confirmed"));
    }

    private static @Nullable String nullable(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
