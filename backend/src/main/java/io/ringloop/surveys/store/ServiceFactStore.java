package io.ringloop.surveys.store;

import io.ringloop.people.StaffId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the views of contacts, complaints and tickets tell of a service. */
@Component
public class ServiceFactStore {

    private final JdbcClient jdbc;

    ServiceFactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A contact. */
    public record ContactFacts(
            @Nullable UUID customerId,
            @Nullable StaffId agent,
            @Nullable UUID unitId,
            @Nullable String queue,
            @Nullable String language) {}

    /** Where a case came from, and what kind it is. */
    public record CaseFacts(@Nullable UUID contactId, String type) {}

    public Optional<ContactFacts> contact(UUID id) {
        return jdbc.sql("""
                        select customer_id, agent_id, unit_id, queue, language from contacts.v_contact_course where id = :id
                        """)
                .param("id", id)
                .query((row, number) -> {
                    var agent = row.getObject("agent_id", UUID.class);
                    return new ContactFacts(
                            row.getObject("customer_id", UUID.class),
                            agent == null ? null : new StaffId(agent),
                            row.getObject("unit_id", UUID.class),
                            row.getString("queue"),
                            row.getString("language"));
                })
                .optional();
    }

    public CaseFacts complaint(UUID caseId) {
        return caseFacts(
                "select contact_id, 'complaint' as type from complaints.v_complaint where case_id = :id", caseId);
    }

    public CaseFacts ticket(UUID caseId) {
        return caseFacts("select contact_id, type from tickets.v_ticket where case_id = :id", caseId);
    }

    private CaseFacts caseFacts(String sql, UUID caseId) {
        return jdbc.sql(sql)
                .param("id", caseId)
                .query((row, number) -> new CaseFacts(row.getObject("contact_id", UUID.class), row.getString("type")))
                .single();
    }
}
