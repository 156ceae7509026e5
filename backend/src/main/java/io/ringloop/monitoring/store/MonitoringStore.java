package io.ringloop.monitoring.store;

import io.ringloop.monitoring.Monitoring;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Times;
import io.ringloop.telephony.MonitorMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who takes part in whose call. */
@Component
public class MonitoringStore {

    private final JdbcClient jdbc;

    MonitoringStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The call an agent talks in. */
    public record LiveCall(UUID contactId, String pbx, String channel) {}

    public Optional<LiveCall> callOf(StaffId agent) {
        return jdbc.sql(
                        "select contact_id, pbx, channel from contacts.v_contact_talking where staff_id = :agent limit 1")
                .param("agent", agent.value())
                .query((row, number) -> new LiveCall(
                        row.getObject("contact_id", UUID.class), row.getString("pbx"), row.getString("channel")))
                .optional();
    }

    /** False when this person takes part in a call already. */
    public boolean ask(Monitoring asked) {
        return jdbc.sql("""
                        insert into monitoring.monitoring (id, staff_id, agent_id, contact_id, pbx, watched, channel_id, mode, told, asked_at)
                        values (:id, :staff, :agent, :contact, :pbx, :watched, :channel, :mode, :told, :at)
                        on conflict (staff_id) where ended_at is null do nothing
                        """)
                        .param("id", asked.id())
                        .param("staff", asked.by().value())
                        .param("agent", asked.agent().value())
                        .param("contact", asked.contactId())
                        .param("pbx", asked.pbx())
                        .param("watched", asked.watched())
                        .param("channel", asked.channelId())
                        .param("mode", asked.mode().code())
                        .param("told", asked.told())
                        .param("at", Times.bind(asked.askedAt()))
                        .update()
                == 1;
    }

    /** Marks it as sent, for good; empty when it was, or is over. */
    public Optional<Monitoring> send(UUID id, Instant at) {
        return jdbc.sql("""
                        update monitoring.monitoring set sent_at = :at
                         where id = :id and sent_at is null and ended_at is null returning *
                        """)
                .param("id", id)
                .param("at", Times.bind(at))
                .query(MonitoringStore::monitoring)
                .optional();
    }

    /** Nothing left: it may be sent again. */
    public void notSent(UUID id) {
        jdbc.sql("update monitoring.monitoring set sent_at = null where id = :id")
                .param("id", id)
                .update();
    }

    /** Empty when it had begun, or is not ours. */
    public Optional<Monitoring> begin(String channelId, Instant at) {
        return jdbc.sql("""
                        update monitoring.monitoring set begun_at = :at
                         where channel_id = :channel and begun_at is null and ended_at is null returning *
                        """)
                .param("channel", channelId)
                .param("at", Times.bind(at))
                .query(MonitoringStore::monitoring)
                .optional();
    }

    /** Empty when it was over, or is not ours. */
    public Optional<Monitoring> end(String channelId, Instant at) {
        return jdbc.sql("""
                        update monitoring.monitoring set ended_at = :at where channel_id = :channel and ended_at is null returning *
                        """)
                .param("channel", channelId)
                .param("at", Times.bind(at))
                .query(MonitoringStore::monitoring)
                .optional();
    }

    /** Those under way that were asked for before. */
    public List<Monitoring> openSince(Instant before) {
        return jdbc.sql(
                        "select * from monitoring.monitoring where ended_at is null and asked_at < :before order by asked_at")
                .param("before", Times.bind(before))
                .query(MonitoringStore::monitoring)
                .list();
    }

    /** What this person takes part in now. */
    public Optional<Monitoring> by(StaffId staff) {
        return jdbc.sql("select * from monitoring.monitoring where staff_id = :staff and ended_at is null")
                .param("staff", staff.value())
                .query(MonitoringStore::monitoring)
                .optional();
    }

    /** Who takes part in this agent's call now, and has begun to. */
    public List<Monitoring> of(StaffId agent) {
        return jdbc.sql("""
                        select * from monitoring.monitoring
                         where agent_id = :agent and begun_at is not null and ended_at is null order by begun_at
                        """)
                .param("agent", agent.value())
                .query(MonitoringStore::monitoring)
                .list();
    }

    private static Monitoring monitoring(ResultSet row, int number) throws SQLException {
        return new Monitoring(
                row.getObject("id", UUID.class),
                new StaffId(row.getObject("staff_id", UUID.class)),
                new StaffId(row.getObject("agent_id", UUID.class)),
                row.getObject("contact_id", UUID.class),
                row.getString("pbx"),
                row.getString("watched"),
                row.getString("channel_id"),
                MonitorMode.of(row.getString("mode")),
                row.getBoolean("told"),
                Times.read(row, "asked_at"),
                Times.readNullable(row, "begun_at"),
                Times.readNullable(row, "ended_at"));
    }
}
