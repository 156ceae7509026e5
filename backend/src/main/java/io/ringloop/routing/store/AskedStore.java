package io.ringloop.routing.store;

import io.ringloop.routing.RoutingVerdict;
import io.ringloop.rules.ContactRoute;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The verdict on each call. */
@Component
public class AskedStore {

    private final JdbcClient jdbc;
    private final Json json;

    AskedStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Remembers the first verdict on a call; a repetition can only say that it was applied. */
    public void remember(String pbx, String uniqueid, RoutingVerdict verdict, Instant at) {
        jdbc.sql("""
                        insert into routing.asked (pbx, uniqueid, decision_id, asked_at, applied, verdict)
                        values (:pbx, :uniqueid, :decision, :at, :applied, :verdict)
                        on conflict (pbx, uniqueid) do update set applied = asked.applied or excluded.applied
                        """)
                .param("pbx", pbx)
                .param("uniqueid", uniqueid)
                .param("decision", verdict.decisionId())
                .param("at", Times.bind(at))
                .param("applied", verdict.applied())
                .param("verdict", json.jsonb(verdict.route()))
                .update();
    }

    public Optional<RoutingVerdict> find(String pbx, String uniqueid) {
        return jdbc.sql("""
                        select decision_id, applied, verdict from routing.asked
                        where pbx = :pbx and uniqueid = :uniqueid
                        """)
                .param("pbx", pbx)
                .param("uniqueid", uniqueid)
                .query((row, index) -> new RoutingVerdict(
                        row.getObject("decision_id", UUID.class),
                        json.read(row.getString("verdict"), ContactRoute.class),
                        row.getBoolean("applied")))
                .optional();
    }

    /** Forgets verdicts that no call can still ask for; the decision log keeps them. */
    public int forget(Instant before) {
        return jdbc.sql("delete from routing.asked where asked_at < :before")
                .param("before", Times.bind(before))
                .update();
    }
}
