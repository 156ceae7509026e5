package io.ringloop.customers.store;

import io.ringloop.people.Scope;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The views {@code contacts.v_contact_course} and {@code cases.v_case}: whom a team has served, and whose cases it has or had. */
@Component
public class ServedStore {

    /** Ids of customers, for somebody whose units are {@code :units} and who is {@code :self}. */
    static final String SERVED = """
            select v.customer_id from contacts.v_contact_course v where v.unit_id = any (:units) and v.customer_id is not null
            union
            select v.customer_id from cases.v_case v where v.unit_id = any (:units) and v.customer_id is not null
            union
            select v.customer_id from cases.v_case v where v.owner_id = :self and v.customer_id is not null
            """;

    private final JdbcClient jdbc;

    ServedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the units of a scope have served a customer or have a case of theirs; whoever sees only their own work has no units. */
    public boolean served(UUID customer, Scope scope) {
        return !scope.units().isEmpty()
                && jdbc.sql("""
                                select exists (select 1 from contacts.v_contact_course v
                                                where v.customer_id = :customer and v.unit_id = any (:units))
                                    or exists (select 1 from cases.v_case v
                                                where v.customer_id = :customer and (v.unit_id = any (:units) or v.owner_id = :self))
                                """)
                        .param("customer", customer)
                        .params(params(scope))
                        .query(Boolean.class)
                        .single();
    }

    static Map<String, Object> params(Scope scope) {
        return Map.of(
                "units",
                new SqlArrayValue("uuid", scope.units().toArray()),
                "self",
                scope.self().value());
    }
}
