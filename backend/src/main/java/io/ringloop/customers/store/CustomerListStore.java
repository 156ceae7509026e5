package io.ringloop.customers.store;

import io.ringloop.customers.CustomerRow;
import io.ringloop.people.Scope;
import io.ringloop.shared.SearchTokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Customers as a list by name. */
@Component
public class CustomerListStore {

    private static final int FEWEST_DIGITS = 4;

    private final JdbcClient jdbc;

    CustomerListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which rows, and after which one; what is null or empty does not narrow.
     *
     * @param only the ids that may be seen; absent: all
     * @param team whose customers may be seen too
     * @param text part of a name; one character: the one it begins with
     * @param digits part of a number, or a whole short one, in each way they can be meant; none: search by text
     */
    public record Filter(
            @Nullable Collection<UUID> only,
            @Nullable Scope team,
            String text,
            Set<String> digits,
            @Nullable String tag,
            @Nullable String value,
            @Nullable String care,
            @Nullable String afterName,
            @Nullable UUID afterId) {

        /** These customers and nobody else. */
        public static Filter of(Collection<UUID> ids) {
            return new Filter(ids, null, "", Set.of(), null, null, null, null, null);
        }
    }

    /** Rows by name. {@code after} is the name and id of the last row shown. */
    public List<CustomerRow> list(Filter filter, int limit) {
        var sql = new StringBuilder("""
                select c.id, c.name, c.region, c.value, c.care, c.tags,
                       (select n.dialled from customers.number n
                         where n.customer_id = c.id and n.ended_at is null and n.wrong_at is null
                         order by n.position limit 1) as number
                  from customers.customer c
                 where c.merged_into is null
                """);
        if (filter.only() != null) {
            sql.append(
                    filter.team() == null
                            ? " and c.id = any (:only)"
                            : " and c.id in (select unnest(:only) union " + ServedStore.SERVED + ")");
        }
        if (!filter.digits().isEmpty()) {
            sql.append("""
                     and c.id in (select n.customer_id
                                    from unnest(:digits) pattern join customers.number n on n.digits like pattern
                                   where n.ended_at is null and n.wrong_at is null)
                    """);
        } else if (SearchTokens.normal(filter.text()).length() == 1) {
            sql.append(" and left(c.search, 1) = :initial");
        } else if (!filter.text().isBlank()) {
            sql.append(" and c.tokens @> :tokens and c.search like all (:patterns)");
        }
        if (filter.tag() != null) {
            sql.append(" and c.tags @> array[:tag]::text[]");
        }
        if (filter.value() != null) {
            sql.append(" and c.value = :value");
        }
        if (filter.care() != null) {
            sql.append(" and c.care = :care");
        }
        if (filter.afterId() != null) {
            sql.append(" and (c.name collate \"zh-x-icu\", c.id) > (:afterName, :afterId)");
        }
        sql.append(" order by c.name collate \"zh-x-icu\", c.id limit :limit");
        return jdbc.sql(sql.toString())
                .params(filter.team() == null ? Map.of() : ServedStore.params(filter.team()))
                .param("only", filter.only() == null ? null : uuids(filter.only()))
                .param(
                        "digits",
                        CustomerStore.texts(filter.digits().stream()
                                .map(CustomerListStore::pattern)
                                .toList()))
                .param("initial", SearchTokens.normal(filter.text()))
                .param("tokens", CustomerStore.texts(SearchTokens.query(filter.text())))
                .param("patterns", CustomerStore.texts(SearchTokens.patterns(filter.text())))
                .param("tag", filter.tag())
                .param("value", filter.value())
                .param("care", filter.care())
                .param("afterName", filter.afterName())
                .param("afterId", filter.afterId())
                .param("limit", limit)
                .query(CustomerListStore::row)
                .list();
    }

    /** Too few digits stand in too many numbers: they are a whole one, such as an extension. */
    private static String pattern(String digits) {
        return digits.length() >= FEWEST_DIGITS ? "%" + digits + "%" : digits;
    }

    private static SqlArrayValue uuids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    private static CustomerRow row(ResultSet row, int number) throws SQLException {
        return new CustomerRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("number"),
                row.getString("region"),
                row.getString("value"),
                row.getString("care"),
                CustomerStore.tags(row));
    }
}
