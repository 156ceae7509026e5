package io.ringloop.customers.store;

import io.ringloop.customers.Customer;
import io.ringloop.customers.CustomerDraft;
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

    /** The customer and those it was merged into, one after the other. */
    private static final String CHAIN = """
            with recursive chain as (
                select id, merged_into from customers.customer where id = :id
                union all
                select c.id, c.merged_into
                  from customers.customer c join chain on c.id = chain.merged_into
            )
            """;

    private final JdbcClient jdbc;
    private final NumberStore numbers;
    private final MailStore mails;
    private final ProductStore products;
    private final ConsentStore consents;

    CustomerStore(JdbcClient jdbc, NumberStore numbers, MailStore mails, ProductStore products, ConsentStore consents) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.mails = mails;
        this.products = products;
        this.consents = consents;
    }

    /** The customer, or the one it was merged into. */
    public Optional<Customer> find(UUID id) {
        return jdbc.sql(CHAIN + """
                        select c.* from customers.customer c join chain on chain.id = c.id
                         where chain.merged_into is null
                        """).param("id", id).query(this::customer).optional();
    }

    /** The same, and nobody else changes it until the end of the transaction. */
    public Optional<Customer> lock(UUID id) {
        return jdbc.sql(CHAIN + """
                        select c.* from customers.customer c join chain on chain.id = c.id
                         where chain.merged_into is null for update of c
                        """).param("id", id).query(this::customer).optional();
    }

    public Optional<String> name(UUID id) {
        return jdbc.sql(CHAIN + """
                        select c.name from customers.customer c join chain on chain.id = c.id
                         where chain.merged_into is null
                        """).param("id", id).query(String.class).optional();
    }

    public Optional<UUID> byExternalKey(String key) {
        return jdbc.sql("select id from customers.customer where external_key = :key")
                .param("key", key)
                .query(UUID.class)
                .optional();
    }

    public void insert(UUID id, CustomerDraft draft, @Nullable String externalKey, Instant now) {
        write("""
                insert into customers.customer (id, name, search, tokens, gender, region, address, note, tags, key_account,
                                                contract, verified, vulnerable, external_key, created_at, changed_at)
                values (:id, :name, :search, :tokens, :gender, :region, :address, :note, coalesce(:tags::text[], '{}'),
                        coalesce(:keyAccount::boolean, false), coalesce(:contract::boolean, false),
                        coalesce(:verified::boolean, false), coalesce(:vulnerable::boolean, false), :externalKey, :now, :now)
                """, id, draft, now).param("externalKey", externalKey).update();
    }

    /** Returns 0 when somebody else changed the row since that version was read. */
    public int update(UUID id, int version, CustomerDraft draft, Instant now) {
        return write("""
                        update customers.customer
                           set name = :name, search = :search, tokens = :tokens, gender = :gender, region = :region,
                               address = :address, note = :note, tags = coalesce(:tags::text[], tags),
                               key_account = coalesce(:keyAccount::boolean, key_account),
                               contract = coalesce(:contract::boolean, contract),
                               verified = coalesce(:verified::boolean, verified),
                               vulnerable = coalesce(:vulnerable::boolean, vulnerable),
                               changed_at = :now, version = version + 1
                         where id = :id and version = :version and merged_into is null
                        """, id, draft, now).param("version", version).update();
    }

    /** One of the lists of the customer changed. */
    public void touch(UUID id, Instant now) {
        jdbc.sql("update customers.customer set changed_at = :now, version = version + 1 where id = :id")
                .param("id", id)
                .param("now", Times.bind(now))
                .update();
    }

    /** What the tables decided; not a change that somebody makes, so the version stays. */
    public void segments(UUID id, String value, String care, @Nullable Instant dueAt) {
        jdbc.sql("update customers.customer set value = :value, care = :care, segments_due_at = :due where id = :id")
                .param("id", id)
                .param("value", value)
                .param("care", care)
                .param("due", Times.bindNullable(dueAt))
                .update();
    }

    /** Customers whose segments time alone may have changed. */
    public List<UUID> segmentsDue(Instant now, int most) {
        return jdbc.sql("""
                        select id from customers.customer
                         where segments_due_at <= :now and merged_into is null order by segments_due_at, id limit :most
                        """)
                .param("now", Times.bind(now))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    private JdbcClient.StatementSpec write(String sql, UUID id, CustomerDraft draft, Instant now) {
        var name = Objects.requireNonNull(draft.name()).strip();
        var marks = draft.marks();
        return jdbc.sql(sql)
                .param("id", id)
                .param("name", name)
                .param("search", SearchTokens.normal(name))
                .param("tokens", texts(SearchTokens.index(name)))
                .param("gender", draft.gender())
                .param("region", blankToNull(draft.region()))
                .param("address", blankToNull(draft.address()))
                .param("note", blankToNull(draft.note()))
                .param("tags", draft.tags() == null ? null : texts(draft.tags()))
                .param("keyAccount", marks == null ? null : marks.keyAccount())
                .param("contract", marks == null ? null : marks.contract())
                .param("verified", marks == null ? null : marks.verified())
                .param("vulnerable", marks == null ? null : marks.vulnerable())
                .param("now", Times.bind(now));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static SqlArrayValue texts(Collection<String> values) {
        return new SqlArrayValue("text", values.toArray());
    }

    static List<String> tags(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray("tags").getArray());
    }

    private Customer customer(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Customer(
                id,
                row.getString("name"),
                numbers.of(id),
                mails.of(id),
                row.getString("gender"),
                row.getString("region"),
                row.getString("address"),
                row.getString("note"),
                tags(row),
                new Customer.Marks(
                        row.getBoolean("key_account"),
                        row.getBoolean("contract"),
                        row.getBoolean("verified"),
                        row.getBoolean("vulnerable")),
                row.getString("value"),
                row.getString("care"),
                Times.readNullable(row, "restricted_until"),
                products.of(id),
                consents.summary(id),
                row.getString("external_key"),
                row.getInt("version"));
    }
}
