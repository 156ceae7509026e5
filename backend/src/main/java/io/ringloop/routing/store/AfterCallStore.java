package io.ringloop.routing.store;

import io.ringloop.people.StaffId;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Who still has to wrap up which contact before the next call. */
@Component
public class AfterCallStore {

    private final JdbcClient jdbc;

    AfterCallStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A repetition only moves the due time. */
    public void start(StaffId staff, UUID contact, Instant since, @Nullable Instant dueAt) {
        jdbc.sql("""
                        insert into routing.after_call (staff_id, contact_id, since, due_at)
                        values (:staff, :contact, :since, :due)
                        on conflict (staff_id, contact_id) do update set due_at = excluded.due_at
                        """)
                .param("staff", staff.value())
                .param("contact", contact)
                .param("since", Times.bind(since))
                .param("due", Times.bindNullable(dueAt))
                .update();
    }

    public void end(StaffId staff, UUID contact) {
        jdbc.sql("delete from routing.after_call where staff_id = :staff and contact_id = :contact")
                .param("staff", staff.value())
                .param("contact", contact)
                .update();
    }

    /** What was one contact goes on as another. */
    public void merge(UUID contact, UUID into) {
        jdbc.sql("""
                        update routing.after_call mine set contact_id = :into
                        where contact_id = :contact
                          and not exists (select 1 from routing.after_call other
                                          where other.staff_id = mine.staff_id and other.contact_id = :into)
                        """).param("contact", contact).param("into", into).update();
        jdbc.sql("delete from routing.after_call where contact_id = :contact")
                .param("contact", contact)
                .update();
    }

    public boolean any(StaffId staff) {
        return jdbc.sql("select exists (select 1 from routing.after_call where staff_id = :staff)")
                .param("staff", staff.value())
                .query(Boolean.class)
                .single();
    }

    /** The earliest due time of each of these people who has one. */
    public Map<StaffId, Instant> dueTimes(Collection<StaffId> staff) {
        var due = new HashMap<StaffId, Instant>();
        jdbc.sql("""
                        select staff_id, min(due_at) as due from routing.after_call
                        where staff_id = any (:staff) and due_at is not null group by staff_id
                        """)
                .param(
                        "staff",
                        new SqlArrayValue(
                                "uuid", staff.stream().map(StaffId::value).toArray()))
                .query(row -> {
                    due.put(new StaffId(row.getObject("staff_id", UUID.class)), Times.read(row, "due"));
                });
        return due;
    }
}
