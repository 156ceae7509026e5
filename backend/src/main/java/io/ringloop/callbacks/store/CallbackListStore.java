package io.ringloop.callbacks.store;

import io.ringloop.callbacks.Callback;
import io.ringloop.people.Scope;
import io.ringloop.rules.CallbackType;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The list of callbacks. */
@Component
public class CallbackListStore {

    private static final String NEVER = "infinity";

    private static final String OWN = """
            c.agent_id = :self or c.id = any (:held)
            or exists (select 1 from callbacks.attempt a where a.callback_id = c.id and a.agent_id = :self)
            """;

    /** The same, for who sees nothing else: little among much, so it is found first. */
    private static final String ONLY_OWN = """
            c.id in (select o.id from callbacks.callback o where o.agent_id = :self
                     union all
                     select a.callback_id from callbacks.attempt a where a.agent_id = :self
                     union all
                     select unnest(:held::uuid[]))
            """;

    private static final String SEEN = "(:all or c.unit_id = any (:units) or " + OWN + ")";

    private final JdbcClient jdbc;

    CallbackListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which rows; what is absent does not narrow.
     *
     * @param open false: those that are over
     * @param lateAt only those that should have been done by then
     * @param mine only what the reader promised, has to make or has tried
     */
    public record Narrowing(
            boolean open,
            @Nullable CallbackType type,
            @Nullable String result,
            @Nullable Instant lateAt,
            boolean mine) {}

    /**
     * One page, the most urgent first; of those that are over, the latest first.
     *
     * @param held of which the reader has a task
     */
    public List<Callback> list(Scope scope, Set<UUID> held, Narrowing narrowing, @Nullable Cursor after, int limit) {
        var order = narrowing.open() ? "c.due_sort, c.id" : "c.due_sort desc, c.id desc";
        return jdbc.sql("""
                        select c.* from callbacks.callback c
                         where c.state %s 'over' and %s
                           and (:type::text is null or c.type = :type)
                           and (:result::text is null or c.result = :result)
                           and (:lateAt::timestamptz is null or c.due_sort < :lateAt)
                           and (:afterTime::timestamptz is null or (c.due_sort, c.id) %s (:afterTime, :afterId))
                         order by %s
                         limit :limit
                        """.formatted(
                                narrowing.open() ? "<>" : "=",
                                onlyOwn(scope, narrowing) ? ONLY_OWN : SEEN,
                                narrowing.open() ? ">" : "<",
                                order))
                .param(
                        "type",
                        narrowing.type() == null ? null : narrowing.type().name())
                .param("result", narrowing.result())
                .param("lateAt", Times.bindNullable(narrowing.lateAt()))
                .param("all", scope.all())
                .param("self", scope.self().value())
                .param("units", uuids(scope.units()))
                .param("held", uuids(held))
                .param("afterTime", after == null ? null : time(after))
                .param("afterId", after == null ? null : after.uuid(1))
                .param("limit", limit)
                .query(CallbackStore::callback)
                .list();
    }

    /** What is one's own is seen by everybody. */
    private static boolean onlyOwn(Scope scope, Narrowing narrowing) {
        return narrowing.mine() || scope.kind() == Scope.Kind.OWN;
    }

    /** Whether somebody with this scope sees it. */
    public boolean sees(UUID id, Scope scope) {
        return jdbc.sql("select exists (select 1 from callbacks.callback c where c.id = :id and " + SEEN + ")")
                .param("id", id)
                .param("all", scope.all())
                .param("self", scope.self().value())
                .param("units", uuids(scope.units()))
                .param("held", uuids(Set.of()))
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

    private static SqlArrayValue uuids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }
}
