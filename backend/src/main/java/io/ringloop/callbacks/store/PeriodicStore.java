package io.ringloop.callbacks.store;

import io.ringloop.callbacks.PeriodicCallback;
import io.ringloop.people.StaffId;
import io.ringloop.rules.CallbackType;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code callbacks.periodic}. */
@Component
public class PeriodicStore {

    private final JdbcClient jdbc;

    PeriodicStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Starts one; where the customer has one, another complaint takes its place, but being worth much does not take the place of a complaint. */
    public boolean start(PeriodicCallback wanted, Instant at) {
        var agent = wanted.agent();
        return jdbc.sql("""
                        insert into callbacks.periodic as p
                               (id, customer_id, type, unit_id, case_id, agent_id, times_left, rounds, callback_id, state, started_at, changed_at)
                        values (:id, :customer, :type, :unit, :case, :agent, :left, 0, null, 'running', :at, :at)
                        on conflict (customer_id) where state <> 'over' do update
                           set type = excluded.type, unit_id = excluded.unit_id, case_id = excluded.case_id, agent_id = excluded.agent_id,
                               times_left = excluded.times_left, changed_at = excluded.changed_at
                         where p.case_id is distinct from excluded.case_id
                           and not (p.type = 'REPEAT_COMPLAINER' and excluded.type = 'KEY_CUSTOMER')
                        """)
                        .param("id", wanted.id())
                        .param("customer", wanted.customerId())
                        .param("type", wanted.type().name())
                        .param("unit", wanted.unitId())
                        .param("case", wanted.caseId())
                        .param("agent", agent == null ? null : agent.value())
                        .param("left", wanted.timesLeft())
                        .param("at", Times.bind(at))
                        .update()
                > 0;
    }

    /** The one in force, locked until the end of the transaction. */
    public Optional<PeriodicCallback> lock(UUID customer) {
        return jdbc.sql("select * from callbacks.periodic where customer_id = :customer and state <> 'over' for update")
                .param("customer", customer)
                .query(PeriodicStore::periodic)
                .optional();
    }

    public boolean inForce(UUID customer) {
        return jdbc.sql(
                        "select exists (select 1 from callbacks.periodic where customer_id = :customer and state <> 'over')")
                .param("customer", customer)
                .query(Boolean.class)
                .single();
    }

    /** The one in force that a callback belongs to. */
    public Optional<PeriodicCallback> ofCallback(UUID callback) {
        return jdbc.sql("select * from callbacks.periodic where callback_id = :callback and state <> 'over'")
                .param("callback", callback)
                .query(PeriodicStore::periodic)
                .optional();
    }

    /** Whether the customer once did not want to be called like that any more. */
    public boolean refused(UUID customer) {
        return jdbc.sql(
                        "select exists (select 1 from callbacks.periodic where customer_id = :customer and ended_for = 'refused')")
                .param("customer", customer)
                .query(Boolean.class)
                .single();
    }

    /** All of a customer, the latest first. */
    public List<PeriodicCallback> of(UUID customer) {
        return jdbc.sql(
                        "select * from callbacks.periodic where customer_id = :customer order by started_at desc, id desc")
                .param("customer", customer)
                .query(PeriodicStore::periodic)
                .list();
    }

    /** Another callback is planned. */
    public void planned(UUID id, UUID callback, Instant at) {
        jdbc.sql("""
                        update callbacks.periodic
                           set state = 'running', callback_id = :callback, rounds = rounds + 1, times_left = times_left - 1, changed_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("callback", callback)
                .param("at", Times.bind(at))
                .update();
    }

    /** The callback planned last is not made; it does not count. */
    public void dropped(UUID id, Instant at) {
        jdbc.sql("""
                        update callbacks.periodic
                           set callback_id = null, rounds = rounds - 1, times_left = times_left + 1, changed_at = :at
                         where id = :id
                        """).param("id", id).param("at", Times.bind(at)).update();
    }

    public void hold(UUID id, Instant at) {
        jdbc.sql("update callbacks.periodic set state = 'held', changed_at = :at where id = :id")
                .param("id", id)
                .param("at", Times.bind(at))
                .update();
    }

    public void end(UUID id, String why, Instant at) {
        jdbc.sql("""
                        update callbacks.periodic set state = 'over', ended_for = :why, changed_at = :at
                         where id = :id and state <> 'over'
                        """)
                .param("id", id)
                .param("why", why)
                .param("at", Times.bind(at))
                .update();
    }

    private static PeriodicCallback periodic(ResultSet row, int number) throws SQLException {
        var agent = row.getObject("agent_id", UUID.class);
        @Nullable Integer left = row.getObject("times_left", Integer.class);
        return new PeriodicCallback(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                CallbackType.valueOf(row.getString("type")),
                row.getObject("unit_id", UUID.class),
                row.getObject("case_id", UUID.class),
                agent == null ? null : new StaffId(agent),
                left,
                row.getInt("rounds"),
                row.getObject("callback_id", UUID.class),
                row.getString("state"),
                row.getString("ended_for"),
                Times.read(row, "started_at"));
    }
}
