package io.ringloop.routing.store;

import io.ringloop.routing.presence.Seats;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What decides which announcements callers hear. */
@Component
public class AnnouncementStore {

    private final JdbcClient jdbc;

    AnnouncementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A queue in which the expected wait is told.
     *
     * @param toldFrom a shorter wait is not worth telling
     * @param agents who serve it: signed in, with a phone that can be reached, and not on a break
     */
    public record ToldQueue(String key, Duration toldFrom, int agents) {}

    public List<ToldQueue> queues() {
        return jdbc.sql("""
                        select queue.key, queue.announce_wait_sec, count(distinct member.iface) as agents
                        from routing.queue
                             left join routing.member on member.queue = queue.key and member.reachable
                                  and (not member.paused or member.reason = :afterCall)
                        where queue.announce_wait_sec is not null
                        group by queue.key
                        """)
                .param("afterCall", Seats.AFTER_CALL)
                .query((row, index) -> new ToldQueue(
                        row.getString("key"),
                        Duration.ofSeconds(row.getInt("announce_wait_sec")),
                        row.getInt("agents")))
                .list();
    }

    public boolean disturbed() {
        return jdbc.sql("select exists (select 1 from routing.disturbance where ended_at is null)")
                .query(Boolean.class)
                .single();
    }
}
