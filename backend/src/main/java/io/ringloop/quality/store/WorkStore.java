package io.ringloop.quality.store;

import io.ringloop.people.StaffId;
import io.ringloop.quality.EvaluatedWork;
import io.ringloop.quality.EvaluatedWork.Source;
import io.ringloop.shared.Times;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the views of contacts, complaints and tickets tell of what is evaluated. */
@Component
public class WorkStore {

    /** Anything that no form names. */
    private static final String ORDINARY = "ordinary";

    private final JdbcClient jdbc;

    WorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A contact that is over and that somebody served. */
    public Optional<EvaluatedWork> contact(UUID id) {
        return jdbc.sql("""
                        select agent_id, unit_id, channel, started_at from contacts.v_contact_course
                         where id = :id and ended_at is not null and agent_id is not null and unit_id is not null
                        """)
                .param("id", id)
                .query((row, number) -> new EvaluatedWork(
                        Source.CONTACT,
                        id,
                        new StaffId(row.getObject("agent_id", UUID.class)),
                        row.getObject("unit_id", UUID.class),
                        row.getString("channel"),
                        Times.read(row, "started_at")))
                .optional();
    }

    /** The scenario by which the form is chosen. */
    public String scenario(EvaluatedWork work) {
        return jdbc.sql("""
                        select case
                               when exists (select 1 from complaints.v_complaint where contact_id = :id or case_id = :id) then 'complaint'
                               when exists (select 1 from contacts.v_contact_course where id = :id and queue = 'rescue') then 'rescue'
                               when exists (select 1 from contacts.v_matter where contact_id = :id and reason2 = 'INQ_PURCHASE')
                               then 'purchase-inquiry'
                               else :ordinary end
                        """)
                .param("id", work.id())
                .param("ordinary", ORDINARY)
                .query(String.class)
                .single();
    }
}
