package io.ringloop.cases.store;

import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseFilter;
import io.ringloop.cases.CaseFilter.Sort;
import io.ringloop.cases.CaseStatus;
import io.ringloop.people.Scope;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists. Each reads the first rows of the index ranges that a scope consists of. */
@Component
public class CaseListStore {

    private static final String NEVER = "infinity";

    private final JdbcClient jdbc;

    CaseListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page.
     *
     * @param granted customers whose cases may be seen for a while
     * @param conflicted also those with which the person must have nothing to do
     */
    public List<CaseFile> list(
            CaseFilter filter,
            Scope scope,
            Set<UUID> granted,
            boolean conflicted,
            Instant now,
            @Nullable Cursor after,
            int limit) {
        return jdbc.sql(CaseListSql.page(filter, scope, after != null))
                .params(params(filter, scope, granted, conflicted, now, after, limit))
                .query(CaseRows::file)
                .list();
    }

    /** The cursor that continues after a case. */
    public static Cursor cursor(CaseFile file, Sort sort) {
        if (sort == Sort.RECEIVED) {
            return Cursor.of(file.receivedAt(), file.id());
        }
        return Cursor.of(file.dueAt() == null ? NEVER : file.dueAt().toString(), file.id());
    }

    static Map<String, @Nullable Object> params(
            CaseFilter filter,
            Scope scope,
            Set<UUID> granted,
            boolean conflicted,
            Instant now,
            @Nullable Cursor after,
            int limit) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("self", scope.self().value());
        params.put("units", CaseRows.uuids(scope.units()));
        params.put("granted", CaseRows.uuids(granted));
        params.put("conflicted", conflicted);
        params.put("limit", limit);
        params.put("kind", filter.kind() == null ? null : filter.kind().code());
        params.put(
                "statuses",
                CaseRows.texts(filter.statuses().stream().map(CaseStatus::code).toList()));
        params.put("owner", filter.owner() == null ? null : filter.owner().value());
        params.put("ofUnits", CaseRows.uuids(filter.units()));
        params.put("customer", filter.customerId());
        params.put("severity", filter.severity());
        params.put("now", Times.bind(now));
        params.putAll(CaseSearch.of(filter.text()).params());
        if (filter.family() != null) {
            filter.family().values().forEach((column, value) -> params.put(CaseListSql.parameter(column), value));
        }
        if (after != null) {
            params.put("afterTime", time(after));
            params.put("afterId", after.uuid(1));
        }
        return params;
    }

    /** No due time sorts after every due time: the driver writes this one as {@code infinity}. */
    private static OffsetDateTime time(Cursor after) {
        return Objects.equals(after.string(0), NEVER) ? OffsetDateTime.MAX : Times.bind(after.instant(0));
    }
}
