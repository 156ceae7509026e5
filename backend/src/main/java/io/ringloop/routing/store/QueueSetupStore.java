package io.ringloop.routing.store;

import io.ringloop.routing.RecordingPolicy;
import io.ringloop.routing.setup.QueueLimits;
import io.ringloop.routing.setup.QueueSetup.Versioned;
import io.ringloop.shared.Text;
import io.ringloop.telephony.RouteAnswer.Consent;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What may be changed of a queue. */
@Component
public class QueueSetupStore {

    private final JdbcClient jdbc;

    QueueSetupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Versioned> find(String key) {
        return jdbc.sql("""
                        select name_zh, name_en, acw_limit_sec, acw_hard_limit_sec, short_abandon_sec, service_level_sec,
                               announce_wait_sec, record_percent, record_consent, version
                        from routing.queue where key = :key
                        """)
                .param("key", key)
                .query((row, index) -> new Versioned(
                        new QueueLimits(
                                new Text(row.getString("name_zh"), row.getString("name_en")),
                                row.getInt("acw_limit_sec"),
                                row.getInt("acw_hard_limit_sec"),
                                row.getInt("short_abandon_sec"),
                                row.getInt("service_level_sec"),
                                row.getObject("announce_wait_sec", Integer.class),
                                new RecordingPolicy(
                                        row.getInt("record_percent"), Consent.of(row.getString("record_consent")))),
                        row.getInt("version")))
                .optional();
    }

    /** How many rows were changed: none when the version is not the one that was read. */
    public int change(String key, int version, QueueLimits limits) {
        return jdbc.sql("""
                        update routing.queue
                        set name_zh = :zh, name_en = :en, acw_limit_sec = :limit, acw_hard_limit_sec = :hardLimit,
                            short_abandon_sec = :shortAbandon, service_level_sec = :serviceLevel,
                            announce_wait_sec = :announceWait, record_percent = :recordPercent,
                            record_consent = :recordConsent, version = version + 1
                        where key = :key and version = :version
                        """)
                .param("key", key)
                .param("version", version)
                .param("zh", limits.name().zh().strip())
                .param("en", limits.name().en().strip())
                .param("limit", limits.acwLimitSec())
                .param("hardLimit", limits.acwHardLimitSec())
                .param("shortAbandon", limits.shortAbandonSec())
                .param("serviceLevel", limits.serviceLevelSec())
                .param("announceWait", limits.announceWaitSec())
                .param("recordPercent", limits.recording().percent())
                .param("recordConsent", limits.recording().consent().code())
                .update();
    }
}
