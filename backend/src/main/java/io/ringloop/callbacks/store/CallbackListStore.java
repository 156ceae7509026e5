package io.ringloop.callbacks.store;

import io.ringloop.callbacks.Callback;
import io.ringloop.people.Scope;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Times;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The list of callbacks. */
@Component
public class CallbackListStore {

    private static final String NEVER = "infinity";

    private static final String SEEN = """
            (:all or c.agent_id = :self or c.unit_id = any (:units)
             or exists (select 1 from callbacks.attempt a where a.callback_id = c.id and a.agent_id = :self))
            """;

    private final JdbcClient jdbc;

    CallbackListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page, the most urgent first. */
    public List<Callback> list(Scope scope, boolean open, @Nullable Cursor after, int limit) {
        return jdbc.sql("""
                        select c.* from callbacks.callback c
                         where (c.state <> 'over') = :open and """ + SEEN + """
                           and (:afterTime::timestamptz is null or (c.due_sort, c.id) > (:afterTime, :afterId))
                         order by c.due_sort, c.id
                         limit :limit
                        """)
                .param("open", open)
                .param("all", scope.all())
                .param("self", scope.self().value())
                .param("units", new SqlArrayValue("uuid", scope.units().toArray()))
                .param("afterTime", after == null ? null : time(after))
                .param("afterId", after == null ? null : after.uuid(1))
                .param("limit", limit)
                .query(CallbackStore::callback)
                .list();
    }

    /** Whether somebody with this scope sees it. */
    public boolean sees(UUID id, Scope scope) {
        return jdbc.sql("select exists (select 1 from callbacks.callback c where c.id = :id and " + SEEN + ")")
                .param("id", id)
                .param("all", scope.all())
                .param("self", scope.self().value())
                .param("units", new SqlArrayValue("uuid", scope.units().toArray()))
                .query(Boolean.class)
                .single();
    }

    /** The cursor that continues after a callback. */
    public static Cursor cursor(Callback callback) {
        return Cursor.of(callback.dueAt() == null ? NEVER : callback.dueAt().toString(), callback.id());
    }

    private static OffsetDateTime time(Cursor after) {
        return Objects.equals(after.string(0), NEVER) ? OffsetDateTime.MAX : Times.bind(after.instant(0));
    }
}
