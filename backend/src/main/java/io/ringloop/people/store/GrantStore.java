package io.ringloop.people.store;

import io.ringloop.people.Grants.Grant;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code people.access_grant}. */
@Component
public class GrantStore {

    private final JdbcClient jdbc;

    GrantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it only prolonged a grant that was there. */
    public boolean add(Grant grant) {
        return jdbc.sql("""
                        insert into people.access_grant (staff_id, subject_type, subject_id, reason, granted_at, until_at)
                        values (:staff, :type, :subject, :reason, :from, :until)
                        on conflict (staff_id, subject_type, subject_id, reason)
                        do update set until_at = greatest(access_grant.until_at, excluded.until_at)
                        returning xmax = 0
                        """)
                .param("staff", grant.staff().value())
                .param("type", grant.subjectType())
                .param("subject", grant.subjectId())
                .param("reason", grant.reason())
                .param("from", Times.bind(grant.from()))
                .param("until", Times.bind(grant.until()))
                .query(Boolean.class)
                .single();
    }

    /** Everybody who may see a thing at an instant. */
    public List<Grant> live(String subjectType, UUID subjectId, Instant at) {
        return jdbc.sql("""
                        select staff_id, reason, granted_at, until_at from people.access_grant
                         where subject_type = :type and subject_id = :subject and until_at > :at
                        """)
                .param("type", subjectType)
                .param("subject", subjectId)
                .param("at", Times.bind(at))
                .query((row, number) -> new Grant(
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        subjectType,
                        subjectId,
                        row.getObject("reason", UUID.class),
                        Times.read(row, "granted_at"),
                        Times.read(row, "until_at")))
                .list();
    }

    public boolean allows(StaffId staff, String subjectType, UUID subjectId, Instant at) {
        return jdbc.sql("""
                        select exists (
                            select 1 from people.access_grant
                             where staff_id = :staff and subject_type = :type and subject_id = :subject and until_at > :at)
                        """)
                .param("staff", staff.value())
                .param("type", subjectType)
                .param("subject", subjectId)
                .param("at", Times.bind(at))
                .query(Boolean.class)
                .single();
    }

    public Set<UUID> subjects(StaffId staff, String subjectType, Instant at) {
        return jdbc.sql("""
                        select distinct subject_id from people.access_grant
                         where staff_id = :staff and subject_type = :type and until_at > :at
                        """)
                .param("staff", staff.value())
                .param("type", subjectType)
                .param("at", Times.bind(at))
                .query(UUID.class)
                .set();
    }
}
