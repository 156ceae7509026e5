package io.ringloop.quality.store;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the views of contacts, tickets and cases tell of a contact's record. */
@Component
public class RecordFactStore {

    private final JdbcClient jdbc;

    RecordFactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tickets that came from a contact. */
    public record TicketFacts(int all, int open) {}

    /** Whether somebody wrote down what it was about, before the time for it ran out. */
    public boolean recorded(UUID contact) {
        return jdbc.sql("""
                        select exists (select 1 from contacts.v_matter where contact_id = :contact)
                           and not exists (select 1 from contacts.v_matter where contact_id = :contact and result = 'WRAPUP_TIMEOUT')
                        """).param("contact", contact).query(Boolean.class).single();
    }

    public TicketFacts tickets(UUID contact) {
        return jdbc.sql("""
                        select count(*)::int as all_of_them, (count(*) filter (where c.closed_at is null))::int as open
                          from tickets.v_ticket t join cases.v_case c on c.id = t.case_id
                         where t.contact_id = :contact
                        """)
                .param("contact", contact)
                .query((row, number) -> new TicketFacts(row.getInt("all_of_them"), row.getInt("open")))
                .single();
    }
}
