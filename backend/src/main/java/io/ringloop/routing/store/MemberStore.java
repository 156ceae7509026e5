package io.ringloop.routing.store;

import io.ringloop.routing.presence.Seat;
import io.ringloop.routing.presence.SeatState;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The PBXs' own view of their queues. */
@Component
public class MemberStore {

    /**
     * A member as the PBX told.
     *
     * @param reachable the PBX knows where the phone is
     */
    public record Member(Seat seat, String iface, SeatState state, boolean reachable) {}

    private final JdbcClient jdbc;

    MemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Member> find(Seat seat, String iface) {
        return jdbc.sql("""
                        select pbx, queue, iface, penalty, paused, reason, reachable from routing.member
                        where pbx = :pbx and queue = :queue and iface = :iface
                        """)
                .param("pbx", seat.pbx())
                .param("queue", seat.queue())
                .param("iface", iface)
                .query(MemberStore::member)
                .optional();
    }

    /** Whether somebody who could be reached is signed in to a queue, talking or on a break included. */
    public boolean anybodyReachableIn(String queue) {
        return jdbc.sql("select exists (select 1 from routing.member where queue = :queue and reachable)")
                .param("queue", queue)
                .query(Boolean.class)
                .single();
    }

    public void put(Member member, Instant at) {
        jdbc.sql("""
                        insert into routing.member (pbx, queue, iface, penalty, paused, reason, reachable, observed_at)
                        values (:pbx, :queue, :iface, :penalty, :paused, :reason, :reachable, :at)
                        on conflict (pbx, queue, iface) do update
                        set penalty = excluded.penalty, paused = excluded.paused, reason = excluded.reason,
                            reachable = excluded.reachable, observed_at = excluded.observed_at
                        """)
                .param("pbx", member.seat().pbx())
                .param("queue", member.seat().queue())
                .param("iface", member.iface())
                .param("penalty", member.state().penalty())
                .param("paused", member.state().pausedFor() != null)
                .param("reason", member.state().pausedFor())
                .param("reachable", member.reachable())
                .param("at", Times.bind(at))
                .update();
    }

    /** True when it was there. */
    public boolean remove(Seat seat, String iface) {
        return jdbc.sql("delete from routing.member where pbx = :pbx and queue = :queue and iface = :iface")
                        .param("pbx", seat.pbx())
                        .param("queue", seat.queue())
                        .param("iface", iface)
                        .update()
                > 0;
    }

    /** From now on a PBX has these queues and members, and no others. */
    public void replace(String pbx, Collection<String> queues, List<Member> members, Instant at) {
        jdbc.sql("delete from routing.pbx_queue where pbx = :pbx")
                .param("pbx", pbx)
                .update();
        jdbc.sql("delete from routing.member where pbx = :pbx")
                .param("pbx", pbx)
                .update();
        for (var queue : Set.copyOf(queues)) {
            jdbc.sql("insert into routing.pbx_queue (pbx, queue) values (:pbx, :queue)")
                    .param("pbx", pbx)
                    .param("queue", queue)
                    .update();
        }
        members.forEach(member -> put(member, at));
    }

    /** The queues these PBXs said they have. */
    public List<Seat> offered(Set<String> pbxs) {
        return jdbc
                .sql("select pbx, queue from routing.pbx_queue")
                .query((row, index) -> new Seat(row.getString("pbx"), row.getString("queue")))
                .list()
                .stream()
                .filter(seat -> pbxs.contains(seat.pbx()))
                .toList();
    }

    private static Member member(ResultSet row, int index) throws SQLException {
        return new Member(
                new Seat(row.getString("pbx"), row.getString("queue")),
                row.getString("iface"),
                state(row),
                row.getBoolean("reachable"));
    }

    static SeatState state(ResultSet row) throws SQLException {
        return new SeatState(row.getInt("penalty"), pausedFor(row));
    }

    private static @Nullable String pausedFor(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return row.getBoolean("paused") ? reason == null ? "" : reason : null;
    }
}
