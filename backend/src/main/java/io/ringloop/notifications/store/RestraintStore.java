package io.ringloop.notifications.store;

import io.ringloop.notifications.Channel;
import io.ringloop.notifications.sending.QuietHours;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables {@code notifications.customer_limit} and {@code notifications.quiet_hours}, and the consent that templates need. */
@Component
public class RestraintStore {

    /** At most so many notices to one customer within a time. */
    public record Limit(Duration within, int most) {}

    private final JdbcClient jdbc;

    RestraintStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Limit> limits(Channel channel) {
        return jdbc.sql("select within_sec, most from notifications.customer_limit where channel = :channel")
                .param("channel", channel.code())
                .query((row, number) -> new Limit(Duration.ofSeconds(row.getLong("within_sec")), row.getInt("most")))
                .list();
    }

    /** What a customer must have agreed to before a notice of this template is sent unasked. */
    public String consentFor(String template) {
        return jdbc.sql("select consent from notifications.template where key = :template")
                .param("template", template)
                .query(String.class)
                .single();
    }

    /** Those of the centre, else those of all centres. */
    public Optional<QuietHours> quietHours(UUID centre, Channel channel) {
        return jdbc.sql("""
                        select begins, ends
                          from notifications.quiet_hours
                         where channel = :channel and (centre_id = :centre or centre_id is null)
                         order by centre_id nulls last
                         limit 1
                        """)
                .param("channel", channel.code())
                .param("centre", centre)
                .query((row, number) -> new QuietHours(
                        row.getObject("begins", LocalTime.class), row.getObject("ends", LocalTime.class)))
                .optional();
    }
}
