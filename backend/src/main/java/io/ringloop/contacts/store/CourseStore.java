package io.ringloop.contacts.store;

import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The course of a contact: who it may be, where it waited, whose phone had it, to whom it was given. */
@Component
public class CourseStore {

    private final JdbcClient jdbc;

    CourseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One wait in one queue. */
    public record VisitRow(
            String queue,
            Instant joinedAt,
            @Nullable Instant leftAt,
            @Nullable String outcome,
            @Nullable UUID agentId,
            @Nullable Integer waitSeconds) {}

    /** A phone that has a contact now. */
    public record LiveLeg(String pbx, String uniqueid, String channel, String iface, String state, Instant since) {}

    /** A transfer that was asked for. */
    public record TransferRow(
            UUID id,
            UUID contactId,
            UUID fromStaff,
            String targetKind,
            String target,
            String reason,
            String summary,
            @Nullable String promised,
            boolean warm,
            Instant askedAt) {}

    public void candidates(UUID contactId, List<UUID> customers) {
        for (int i = 0; i < customers.size(); i++) {
            jdbc.sql("""
                            insert into contacts.candidate (contact_id, customer_id, rank) values (:contact, :customer, :rank)
                            on conflict do nothing
                            """)
                    .param("contact", contactId)
                    .param("customer", customers.get(i))
                    .param("rank", i + 1)
                    .update();
        }
    }

    public List<UUID> candidates(UUID contactId) {
        return jdbc.sql("select customer_id from contacts.candidate where contact_id = :id order by rank")
                .param("id", contactId)
                .query(UUID.class)
                .list();
    }

    /** When a customer was last in contact, other than now. */
    public Optional<Instant> lastContact(UUID customerId, UUID otherThan) {
        return jdbc.sql("""
                        select max(started_at) at from contacts.contact where customer_id = :customer and id <> :id
                        having max(started_at) is not null
                        """)
                .param("customer", customerId)
                .param("id", otherThan)
                .query((row, n) -> Times.read(row, "at"))
                .optional();
    }

    /** How many other contacts of a customer are not handled to their end. */
    public int openContacts(UUID customerId, UUID otherThan) {
        return jdbc.sql("""
                        select count(*) from contacts.contact
                        where customer_id = :customer and id <> :id and state <> 'closed'
                        """)
                .param("customer", customerId)
                .param("id", otherThan)
                .query(Integer.class)
                .single();
    }

    public List<VisitRow> visits(UUID contactId) {
        return jdbc.sql("""
                        select queue, joined_at, left_at, outcome, staff_id, wait_sec
                        from contacts.queue_visit where contact_id = :id order by seq
                        """)
                .param("id", contactId)
                .query((row, n) -> new VisitRow(
                        row.getString("queue"),
                        Times.read(row, "joined_at"),
                        Times.readNullable(row, "left_at"),
                        row.getString("outcome"),
                        row.getObject("staff_id", UUID.class),
                        row.getObject("wait_sec", Integer.class)))
                .list();
    }

    /** The phone with which this person is in the contact now. */
    public Optional<LiveLeg> liveLeg(UUID contactId, UUID staffId) {
        return jdbc.sql("""
                        select pbx, uniqueid, coalesce(channel, '') channel, coalesce(iface, '') iface, state,
                               coalesce(answered_at, started_at) since
                        from contacts.leg
                        where contact_id = :id and staff_id = :staff and ended_at is null and kind = 'agent'
                        order by answered_at nulls last, started_at desc limit 1
                        """)
                .param("id", contactId)
                .param("staff", staffId)
                .query((row, n) -> new LiveLeg(
                        row.getString("pbx"),
                        row.getString("uniqueid"),
                        row.getString("channel"),
                        row.getString("iface"),
                        row.getString("state"),
                        Times.read(row, "since")))
                .optional();
    }

    /** Whether this person's phone ever had the contact. */
    public boolean served(UUID contactId, UUID staffId) {
        return jdbc.sql("""
                        select exists (select 1 from contacts.leg
                                       where contact_id = :id and staff_id = :staff and answered_at is not null)
                        """)
                .param("id", contactId)
                .param("staff", staffId)
                .query(Boolean.class)
                .single();
    }

    public void add(TransferRow transfer) {
        jdbc.sql("""
                        insert into contacts.transfer
                            (id, contact_id, from_staff, target_kind, target, reason, summary, promised, warm, asked_at)
                        values (:id, :contact, :from, :kind, :target, :reason, :summary, :promised, :warm, :at)
                        """)
                .param("id", transfer.id())
                .param("contact", transfer.contactId())
                .param("from", transfer.fromStaff())
                .param("kind", transfer.targetKind())
                .param("target", transfer.target())
                .param("reason", transfer.reason())
                .param("summary", transfer.summary())
                .param("promised", transfer.promised())
                .param("warm", transfer.warm())
                .param("at", Times.bind(transfer.askedAt()))
                .update();
    }

    /** The transfers that happened, in order. */
    public List<TransferRow> transfers(UUID contactId) {
        return jdbc.sql("""
                        select id, contact_id, from_staff, target_kind, target, reason, summary, promised, warm, asked_at
                        from contacts.transfer where contact_id = :id and done_at is not null order by asked_at, id
                        """)
                .param("id", contactId)
                .query((row, index) -> new TransferRow(
                        row.getObject("id", UUID.class),
                        row.getObject("contact_id", UUID.class),
                        row.getObject("from_staff", UUID.class),
                        row.getString("target_kind"),
                        row.getString("target"),
                        row.getString("reason"),
                        row.getString("summary"),
                        row.getString("promised"),
                        row.getBoolean("warm"),
                        Times.read(row, "asked_at")))
                .list();
    }

    /** The transfer asked for last has happened. */
    public void transferred(UUID contactId, Instant now) {
        jdbc.sql("""
                        update contacts.transfer set done_at = :now
                        where id = (select id from contacts.transfer where contact_id = :id and done_at is null
                                    order by asked_at desc limit 1)
                        """).param("id", contactId).param("now", Times.bind(now)).update();
    }
}
