package io.ringloop.complaints.store;

import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code complaints.crisis}. */
@Component
public class CrisisStore {

    private final JdbcClient jdbc;

    CrisisStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was opened now: not, when it was before, or when its case has one that is open. */
    public boolean open(UUID crisis, UUID caseId, Instant at) {
        return jdbc.sql("""
                                insert into complaints.crisis (id, case_id, activated_at) values (:id, :case, :at)
                                on conflict do nothing
                                """)
                        .param("id", crisis)
                        .param("case", caseId)
                        .param("at", Times.bind(at))
                        .update()
                == 1;
    }

    public void ended(UUID crisis, Instant at) {
        jdbc.sql("update complaints.crisis set ended_at = :at where id = :id and ended_at is null")
                .param("id", crisis)
                .param("at", Times.bind(at))
                .update();
    }

    /** It goes on with another case. */
    public void move(UUID crisis, UUID caseId) {
        jdbc.sql("update complaints.crisis set case_id = :case where id = :id")
                .param("id", crisis)
                .param("case", caseId)
                .update();
    }

    public Optional<UUID> openOf(UUID caseId) {
        return jdbc.sql("select id from complaints.crisis where case_id = :case and ended_at is null")
                .param("case", caseId)
                .query(UUID.class)
                .optional();
    }

    /** The one that is open, else the last one: its review may still be due. */
    public Optional<UUID> latestOf(UUID caseId) {
        return jdbc.sql("""
                        select id from complaints.crisis where case_id = :case
                         order by ended_at is not null, activated_at desc, id limit 1
                        """).param("case", caseId).query(UUID.class).optional();
    }

    public Optional<UUID> caseOf(UUID crisis) {
        return jdbc.sql("select case_id from complaints.crisis where id = :id")
                .param("id", crisis)
                .query(UUID.class)
                .optional();
    }
}
