package io.ringloop.contacts.store;

import io.ringloop.contacts.ContactForm.Matter;
import io.ringloop.shared.Times;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers wanted, once it is on record. */
@Component
public class MatterStore {

    private final JdbcClient jdbc;

    MatterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A matter and the contact it belongs to. */
    public record Recorded(UUID contactId, Matter matter) {}

    /** Puts the matters of a contact on record, in their order. */
    public void replace(UUID contactId, List<Matter> matters) {
        jdbc.sql("delete from contacts.matter where contact_id = :id")
                .param("id", contactId)
                .update();
        for (int i = 0; i < matters.size(); i++) {
            var matter = matters.get(i);
            jdbc.sql("""
                            insert into contacts.matter
                                (id, contact_id, seq, reason1, reason2, product, result, solution, follow_up, promise, need)
                            values (:id, :contact, :seq, :reason1, :reason2, :product, :result, :solution, :followUp, :promise, :need)
                            """)
                    .param("id", Objects.requireNonNull(matter.id()))
                    .param("contact", contactId)
                    .param("seq", i + 1)
                    .param("reason1", matter.reason1())
                    .param("reason2", matter.reason2())
                    .param("product", matter.product())
                    .param("result", matter.result())
                    .param("solution", matter.solution())
                    .param("followUp", matter.followUp())
                    .param("promise", Times.bindNullable(matter.promise()))
                    .param("need", matter.need())
                    .update();
        }
    }

    public Optional<Recorded> find(UUID id) {
        return query("where id = :id", id).stream().findFirst();
    }

    public List<Matter> of(UUID contactId) {
        return query("where contact_id = :id", contactId).stream()
                .map(Recorded::matter)
                .toList();
    }

    /** Notes which decision said what follows. */
    public void decided(UUID id, UUID decisionId, String followUp) {
        jdbc.sql("update contacts.matter set decision_id = :decision, follow_up = :followUp where id = :id")
                .param("id", id)
                .param("decision", decisionId)
                .param("followUp", followUp)
                .update();
    }

    private List<Recorded> query(String where, UUID id) {
        return jdbc.sql("""
                        select id, contact_id, reason1, reason2, product, result, solution, follow_up, promise, need
                        from contacts.matter
                        """ + where + " order by seq")
                .param("id", id)
                .query((row, n) -> new Recorded(
                        row.getObject("contact_id", UUID.class),
                        new Matter(
                                row.getObject("id", UUID.class),
                                row.getString("reason1"),
                                row.getString("reason2"),
                                row.getString("product"),
                                row.getString("result"),
                                row.getString("solution"),
                                row.getString("follow_up"),
                                Times.readNullable(row, "promise"),
                                row.getString("need"))))
                .list();
    }
}
