package io.ringloop.access.store;

import io.ringloop.access.AccessChange;
import io.ringloop.access.AccessFilter;
import io.ringloop.access.AccessItem;
import io.ringloop.access.AccessState;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Table {@code access.access_change}. */
@Component
public class AccessChangeStore {

    private static final String SELECT = "select c.* from access.access_change c";

    private final JdbcClient jdbc;

    AccessChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(AccessChange change) {
        jdbc.sql("""
                        insert into access.access_change
                               (id, kind, holder_id, holder_unit, requester_id, role, unit_id, reason, wanted_until, state,
                                requested_at)
                        values (:id, :kind, :holder, :holderUnit, :requester, :role, :unit, :reason, :until, :state, :at)
                        """)
                .param("id", change.id())
                .param("kind", change.kind())
                .param("holder", change.holder().value())
                .param("holderUnit", change.holderUnit())
                .param("requester", change.requester().value())
                .param("role", name(change.item()))
                .param("unit", change.item().unit())
                .param("reason", change.reason())
                .param("until", Times.bindNullable(change.wantedUntil()))
                .param("state", change.state().code())
                .param("at", Times.bind(change.requestedAt()))
                .update();
    }

    public Optional<AccessChange> find(UUID id) {
        return jdbc.sql(SELECT + " where c.id = :id")
                .param("id", id)
                .query(AccessChangeStore::change)
                .optional();
    }

    /** Nobody else changes it until the end of the transaction. */
    public Optional<AccessChange> lock(UUID id) {
        return jdbc.sql(SELECT + " where c.id = :id for update")
                .param("id", id)
                .query(AccessChangeStore::change)
                .optional();
    }

    /** The latest first. */
    public List<AccessChange> list(AccessFilter filter, Scope scope, @Nullable Cursor after, int limit) {
        return jdbc.sql(SELECT + """
                         where (:all or c.holder_id = :self or c.requester_id = :self or c.holder_unit = any (:units))
                           and (:anyState or c.state = any (:states))
                           and (cast(:holder as uuid) is null or c.holder_id = :holder)
                           and (cast(:after as uuid) is null or c.id < cast(:after as uuid))
                         order by c.id desc limit :limit
                        """)
                .param("all", scope.all())
                .param("self", scope.self().value())
                .param("units", new SqlArrayValue("uuid", scope.units().toArray()))
                .param("anyState", filter.states().isEmpty())
                .param("states", codes(filter.states()))
                .param(
                        "holder",
                        filter.holder() == null ? null : filter.holder().value())
                .param("after", after == null ? null : after.uuid(0))
                .param("limit", limit)
                .query(AccessChangeStore::change)
                .list();
    }

    /** Changes of one person in one of these states, the first one first. */
    public List<AccessChange> of(StaffId holder, Collection<AccessState> states) {
        return jdbc.sql(SELECT + " where c.holder_id = :holder and c.state = any (:states) order by c.id")
                .param("holder", holder.value())
                .param("states", codes(states))
                .query(AccessChangeStore::change)
                .list();
    }

    /** Whoever moves is looked for in the new unit. */
    public void moved(StaffId holder, UUID unit) {
        jdbc.sql("update access.access_change set holder_unit = :unit where holder_id = :holder")
                .param("unit", unit)
                .param("holder", holder.value())
                .update();
    }

    public void approvers(UUID id, List<Role> approvers, int round) {
        jdbc.sql("""
                        update access.access_change set approvers = :approvers, round = :round, version = version + 1
                         where id = :id
                        """)
                .param("id", id)
                .param(
                        "approvers",
                        new SqlArrayValue(
                                "text", approvers.stream().map(Role::name).toArray()))
                .param("round", round)
                .update();
    }

    public void state(UUID id, AccessState state, @Nullable String why) {
        jdbc.sql("update access.access_change set state = :state, why = :why, version = version + 1 where id = :id")
                .param("id", id)
                .param("state", state.code())
                .param("why", why)
                .update();
    }

    public void applied(UUID id, AccessState state, @Nullable Instant validUntil, Instant at) {
        jdbc.sql("""
                        update access.access_change
                           set state = :state, valid_until = :until, applied_at = :at, version = version + 1
                         where id = :id
                        """)
                .param("id", id)
                .param("state", state.code())
                .param("until", Times.bindNullable(validUntil))
                .param("at", Times.bind(at))
                .update();
    }

    public void ended(UUID id, AccessState state, @Nullable String why, Instant at) {
        jdbc.sql("""
                        update access.access_change
                           set state = :state, why = :why, ended_at = :at, version = version + 1
                         where id = :id
                        """)
                .param("id", id)
                .param("state", state.code())
                .param("why", why)
                .param("at", Times.bind(at))
                .update();
    }

    private static SqlArrayValue codes(Collection<AccessState> states) {
        return new SqlArrayValue("text", states.stream().map(AccessState::code).toArray());
    }

    private static @Nullable String name(AccessItem item) {
        return item.role() == null ? null : item.role().name();
    }

    private static AccessChange change(ResultSet row, int number) throws SQLException {
        var role = row.getString("role");
        return new AccessChange(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                new StaffId(row.getObject("holder_id", UUID.class)),
                row.getObject("holder_unit", UUID.class),
                new StaffId(row.getObject("requester_id", UUID.class)),
                new AccessItem(role == null ? null : Role.valueOf(role), row.getObject("unit_id", UUID.class)),
                row.getString("reason"),
                Times.readNullable(row, "wanted_until"),
                AccessState.of(row.getString("state")),
                row.getString("why"),
                Arrays.stream((String[]) row.getArray("approvers").getArray())
                        .map(Role::valueOf)
                        .toList(),
                row.getInt("round"),
                Times.readNullable(row, "valid_until"),
                Times.read(row, "requested_at"),
                Times.readNullable(row, "applied_at"),
                Times.readNullable(row, "ended_at"),
                row.getInt("version"));
    }
}
