package io.ringloop.contacts.store;

import io.ringloop.routing.QueueLoad;
import io.ringloop.shared.Times;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Callers who wait, and how long the latest contacts took. */
@Component
public class QueueLoadStore {

    /** So many of the latest contacts of a queue make its handling time. */
    private static final int LATEST = 50;

    private final JdbcClient jdbc;

    QueueLoadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Every queue in which somebody waits. Its handling time is the mean of the last fifty contacts that were answered and
     * wrapped up, from the answer to the end of the wrap-up; a wrap-up that was put off counts up to its limit.
     *
     * @param since contacts that began earlier do not count
     */
    public Map<String, QueueLoad> loads(Instant since) {
        var loads = new HashMap<String, QueueLoad>();
        jdbc.sql("""
                        select busy.queue, busy.waiting,
                               (select avg(latest.sec)
                                  from (select extract(epoch from least(wrapped_up_at, wrap_up_hard_at) - answered_at) as sec
                                          from contacts.contact
                                         where queue = busy.queue and started_at >= :since and channel = 'call'
                                           and answered_at is not null and wrapped_up_at is not null
                                         order by started_at desc, id desc
                                         limit :latest) latest) as handling
                          from (select queue, count(*) as waiting
                                  from contacts.contact
                                 where line_open and state = 'waiting' and queue is not null and merged_into is null
                                 group by queue) busy
                        """).param("since", Times.bind(since)).param("latest", LATEST).query(row -> {
            loads.put(
                    row.getString("queue"),
                    new QueueLoad(row.getInt("waiting"), seconds(row.getBigDecimal("handling"))));
        });
        return loads;
    }

    private static @Nullable Duration seconds(@Nullable BigDecimal mean) {
        return mean == null ? null : Duration.ofMillis(mean.movePointRight(3).longValue());
    }
}
