package io.ringloop.contacts.store;

import io.ringloop.contacts.reducer.Call;
import io.ringloop.contacts.reducer.CallMemory;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The calls as the reducer left them. */
@Component
public class CallStore {

    private final JdbcClient jdbc;
    private final Json json;

    CallStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The calls that these channel ids or call ids lead to. */
    public List<Call> find(String pbx, Collection<String> uniqueids, Collection<String> linkedids) {
        return calls(jdbc.sql("""
                        select contact.id, contact.call::text call from contacts.contact
                        where contact.id in (
                            select contact_id from contacts.leg where pbx = :pbx and uniqueid = any(:uniqueids)
                            union
                            select contact_id from contacts.linkedid where pbx = :pbx and linkedid = any(:linkedids))
                        order by contact.started_at
                        """)
                .param("pbx", pbx)
                .param("uniqueids", uniqueids.toArray(String[]::new))
                .param("linkedids", linkedids.toArray(String[]::new)));
    }

    /** Every call of the PBX whose caller may still be on the line. */
    public List<Call> live(String pbx) {
        return calls(jdbc.sql("""
                        select id, call::text call from contacts.contact
                        where pbx = :pbx and line_open order by started_at
                        """).param("pbx", pbx));
    }

    /** The calls whose time to be decided has come. */
    public List<UUID> due(String pbx, Instant now) {
        return jdbc.sql("select id from contacts.contact where decide_at <= :now and pbx = :pbx order by decide_at")
                .param("pbx", pbx)
                .param("now", Times.bind(now))
                .query(UUID.class)
                .list();
    }

    /** A call that is to be decided; empty when that happened meanwhile. */
    public Optional<Call> undecided(UUID id) {
        return calls(jdbc.sql(
                                "select id, call::text call from contacts.contact where id = :id and decide_at is not null")
                        .param("id", id))
                .stream()
                .findFirst();
    }

    /** Leaves a call undecided for good. */
    public void leaveUndecided(UUID id) {
        jdbc.sql("update contacts.contact set decide_at = null where id = :id")
                .param("id", id)
                .update();
    }

    /** When the next call must be decided, null when none waits for that. */
    public @Nullable Instant nextDecision(String pbx) {
        return jdbc.sql("select min(decide_at) at from contacts.contact where decide_at is not null and pbx = :pbx")
                .param("pbx", pbx)
                .query((row, n) -> Optional.ofNullable(Times.readNullable(row, "at")))
                .single()
                .orElse(null);
    }

    /** What the reducer remembers of one contact; empty for contacts that are no calls. */
    public Optional<CallMemory> memory(UUID contactId) {
        return jdbc.sql("select call::text call from contacts.contact where id = :id and call is not null")
                .param("id", contactId)
                .query((row, n) -> json.read(row.getString("call"), CallMemory.class))
                .optional();
    }

    private List<Call> calls(StatementSpec statement) {
        return statement
                .query((row, n) -> Call.recall(
                        row.getObject("id", UUID.class), json.read(row.getString("call"), CallMemory.class)))
                .list();
    }
}
