package io.ringloop.customers.store;

import io.ringloop.customers.Customer;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.CustomerRow;
import io.ringloop.shared.SearchTokens;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Table {@code customers.customer}. */
@Component
public class CustomerStore {

    private final JdbcClient jdbc;
    private final NumberStore numbers;

    CustomerStore(JdbcClient jdbc, NumberStore numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /** The customer, or the one it was merged into. */
    public Optional<Customer> find(UUID id) {
        return jdbc.sql("""
                        with recursive chain as (
                            select id, merged_into from customers.customer where id = :id
                            union all
                            select c.id, c.merged_into
                              from customers.customer c join chain on c.id = chain.merged_into
                        )
                        select c.* from customers.customer c join chain on chain.id = c.id
                         where chain.merged_into is null
                        """).param("id", id).query(this::customer).optional();
    }

    public Optional<String> name(UUID id) {
        return jdbc.sql("""
                        with recursive chain as (
                            select id, name, merged_into from customers.customer where id = :id
                            union all
                            select c.id, c.name, c.merged_into
                              from customers.customer c join chain on c.id = chain.merged_into
                        )
                        select name from chain where merged_into is null
                        """).param("id", id).query(String.class).optional();
    }

    public void insert(UUID id, CustomerDraft draft, Instant now) {
        write("""
                insert into customers.customer (id, name, search, tokens, gender, address, note, tags, value, care,
                                                calls_allowed, messages_allowed, created_at, changed_at)
                values (:id, :name, :search, :tokens, :gender, :address, :note, :tags, coalesce(:value, 'unknown'),
                        coalesce(:care, 'none'), :calls, :messages, :now, :now)
                """, id, draft, now).update();
    }

    /** Returns 0 when somebody else changed the row since that version was read. */
    public int update(UUID id, int version, CustomerDraft draft, Instant now) {
        return write("""
                        update customers.customer
                           set name = :name, search = :search, tokens = :tokens, gender = :gender, address = :address,
                               note = :note, tags = :tags, value = coalesce(:value, value), care = coalesce(:care, care),
                               calls_allowed = :calls, messages_allowed = :messages, changed_at = :now,
                               version = version + 1
                         where id = :id and version = :version and merged_into is null
                        """, id, draft, now).param("version", version).update();
    }

    public int merge(UUID duplicate, int version, UUID survivor, Instant now) {
        return jdbc.sql("""
                        update customers.customer
                           set merged_into = :survivor, changed_at = :now, version = version + 1
                         where id = :id and version = :version and merged_into is null
                        """)
                .param("id", duplicate)
                .param("version", version)
                .param("survivor", survivor)
                .param("now", Times.bind(now))
                .update();
    }

    /** The survivor of a merge keeps the tags of both and the stronger claim to care. */
    public void absorb(UUID survivor, UUID duplicate, Instant now) {
        jdbc.sql("""
                        update customers.customer s
                           set tags = (select coalesce(array_agg(distinct tag order by tag), '{}')
                                         from unnest(s.tags || d.tags) tag),
                               care = case when s.care = 'none' then d.care else s.care end,
                               address = coalesce(s.address, d.address),
                               gender = coalesce(s.gender, d.gender),
                               restricted_until = greatest(s.restricted_until, d.restricted_until),
                               calls_allowed = s.calls_allowed and d.calls_allowed,
                               messages_allowed = s.messages_allowed and d.messages_allowed,
                               changed_at = :now, version = s.version + 1
                          from customers.customer d
                         where s.id = :survivor and d.id = :duplicate
                        """)
                .param("survivor", survivor)
                .param("duplicate", duplicate)
                .param("now", Times.bind(now))
                .update();
    }

    /** Rows by name. {@code after} is the name and id of the last row shown. */
    public List<CustomerRow> list(Filter filter, int limit) {
        var sql = new StringBuilder("""
                select c.id, c.name, c.value, c.care, c.tags,
                       (select n.dialled from customers.number n
                         where n.customer_id = c.id order by n.position limit 1) as number
                  from customers.customer c
                 where c.merged_into is null
                """);
        if (filter.only() != null) {
            sql.append(" and c.id = any (:only)");
        }
        if (!filter.digits().isEmpty()) {
            sql.append(" and c.id in (select n.customer_id from customers.number n where n.digits like :digits)");
        } else if (!filter.text().isBlank()) {
            sql.append(" and c.tokens @> :tokens and c.search like all (:patterns)");
        }
        if (filter.afterId() != null) {
            sql.append(" and (c.name collate \"zh-x-icu\", c.id) > (:afterName, :afterId)");
        }
        sql.append(" order by c.name collate \"zh-x-icu\", c.id limit :limit");
        return jdbc.sql(sql.toString())
                .param("only", filter.only() == null ? null : uuids(filter.only()))
                .param("digits", "%" + filter.digits() + "%")
                .param("tokens", texts(SearchTokens.query(filter.text())))
                .param("patterns", texts(SearchTokens.patterns(filter.text())))
                .param("afterName", filter.afterName())
                .param("afterId", filter.afterId())
                .param("limit", limit)
                .query(CustomerStore::row)
                .list();
    }

    /**
     * Which rows, and after which one.
     *
     * @param only the ids that may be seen; absent: all
     * @param digits part of a number; empty: search by text
     */
    public record Filter(
            @Nullable Collection<UUID> only,
            String text,
            String digits,
            @Nullable String afterName,
            @Nullable UUID afterId) {}

    private JdbcClient.StatementSpec write(String sql, UUID id, CustomerDraft draft, Instant now) {
        var name = Objects.requireNonNull(draft.name()).strip();
        var consent = draft.consent() == null ? new Customer.Consent(true, true) : draft.consent();
        return jdbc.sql(sql)
                .param("id", id)
                .param("name", name)
                .param("search", SearchTokens.normal(name))
                .param("tokens", texts(SearchTokens.index(name)))
                .param("gender", draft.gender())
                .param("address", draft.address())
                .param("note", draft.note())
                .param("tags", texts(draft.tags() == null ? List.of() : draft.tags()))
                .param("value", draft.value())
                .param("care", draft.care())
                .param("calls", consent.calls())
                .param("messages", consent.messages())
                .param("now", Times.bind(now));
    }

    static SqlArrayValue uuids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    private static SqlArrayValue texts(Collection<String> values) {
        return new SqlArrayValue("text", values.toArray());
    }

    private static List<String> tags(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray("tags").getArray());
    }

    private static CustomerRow row(ResultSet row, int number) throws SQLException {
        return new CustomerRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("number"),
                row.getString("value"),
                row.getString("care"),
                tags(row));
    }

    private Customer customer(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Customer(
                id,
                row.getString("name"),
                numbers.of(id),
                row.getString("gender"),
                row.getString("address"),
                row.getString("note"),
                tags(row),
                row.getString("value"),
                row.getString("care"),
                Times.readNullable(row, "restricted_until"),
                numbers.productsOf(id),
                new Customer.Consent(row.getBoolean("calls_allowed"), row.getBoolean("messages_allowed")),
                row.getInt("version"));
    }
}
