package io.ringloop.routing.store;

import io.ringloop.routing.RecordingPolicy;
import io.ringloop.telephony.RouteAnswer.Consent;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which calls of each queue are recorded. */
@Component
public class RecordingPolicyStore {

    private final JdbcClient jdbc;

    RecordingPolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<String, RecordingPolicy> all() {
        var policies = new HashMap<String, RecordingPolicy>();
        jdbc.sql("select key, record_percent, record_consent from routing.queue")
                .query(row -> {
                    policies.put(
                            row.getString("key"),
                            new RecordingPolicy(
                                    row.getInt("record_percent"), Consent.of(row.getString("record_consent"))));
                });
        return policies;
    }

    /** Records every call of the queues that nobody has set up yet, and tells their callers. */
    public void recordAllNeverSetUp() {
        jdbc.sql("""
                        update routing.queue set record_percent = 100, record_consent = 'notice'
                         where version = 0 and record_percent = 0
                        """).update();
    }
}
