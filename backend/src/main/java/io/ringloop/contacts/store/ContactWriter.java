package io.ringloop.contacts.store;

import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes to contacts that people and processes make; the reducer writes its own columns. */
@Component
public class ContactWriter {

    private final JdbcClient jdbc;

    ContactWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A contact entered by hand. */
    public record Manual(
            UUID id,
            String channel,
            String direction,
            String dialled,
            @Nullable String e164,
            boolean withheld,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable UUID customerId,
            UUID agentId,
            UUID unitId,
            Instant enteredAt) {}

    /** Keeps a contact entered by hand. */
    public void add(Manual contact) {
        jdbc.sql("""
                        insert into contacts.contact
                            (id, channel, direction, state, outcome, manual, number_dialled, number_e164, withheld, started_at,
                             answered_at, ended_at, customer_id, agent_id, unit_id, entered_by, entered_at)
                        values (:id, :channel, :direction, 'wrap-up', 'answered', true, :dialled, :e164, :withheld, :startedAt,
                                :startedAt, :endedAt, :customerId, :agentId, :unitId, :agentId, :enteredAt)
                        """)
                .param("id", contact.id())
                .param("channel", contact.channel())
                .param("direction", contact.direction())
                .param("dialled", contact.dialled())
                .param("e164", contact.e164())
                .param("withheld", contact.withheld())
                .param("startedAt", Times.bind(contact.startedAt()))
                .param("endedAt", Times.bindNullable(contact.endedAt()))
                .param("customerId", contact.customerId())
                .param("agentId", contact.agentId())
                .param("unitId", contact.unitId())
                .param("enteredAt", Times.bind(contact.enteredAt()))
                .update();
    }

    public void close(UUID id, Instant now) {
        jdbc.sql("""
                        update contacts.contact
                        set state = 'closed', closed_at = coalesce(closed_at, :now), version = version + 1
                        where id = :id and state <> 'closed'
                        """).param("id", id).param("now", Times.bind(now)).update();
    }

    public void wrapUpUntil(UUID id, Instant soft, Instant hard) {
        jdbc.sql("update contacts.contact set wrap_up_due_at = :soft, wrap_up_hard_at = :hard where id = :id")
                .param("id", id)
                .param("soft", Times.bind(soft))
                .param("hard", Times.bind(hard))
                .update();
    }

    /** The record is complete; what follows is done by its process. */
    public void wrappedUp(UUID id, Instant now) {
        jdbc.sql("""
                        update contacts.contact
                        set state = 'follow-up', wrapped_up_at = :now, version = version + 1
                        where id = :id and wrapped_up_at is null
                        """).param("id", id).param("now", Times.bind(now)).update();
    }

    /** Somebody serves the contact; whoever sits at the phone is known already. */
    public void servedBy(UUID id, UUID agentId) {
        jdbc.sql("update contacts.contact set agent_id = :agent where id = :id and agent_id is null")
                .param("id", id)
                .param("agent", agentId)
                .update();
    }

    /** The wrap-up is taken from the screen; the record is still to be completed. */
    public void parked(UUID id) {
        jdbc.sql(
                        "update contacts.contact set state = 'follow-up', version = version + 1 where id = :id and state = 'wrap-up'")
                .param("id", id)
                .update();
    }

    /** Nobody knows how the call ended, and nobody will. */
    public void giveUp(UUID id, Instant now) {
        jdbc.sql("""
                        update contacts.contact
                        set outcome = 'unobserved', state = 'closed', line_open = false, ended_at = coalesce(ended_at, :now),
                            call = call || '{"over": true}', decide_at = null, version = version + 1
                        where id = :id and outcome is null
                        """).param("id", id).param("now", Times.bind(now)).update();
    }

    /** Who it was; either a customer or why nobody. */
    public void customer(UUID id, @Nullable UUID customerId, @Nullable String anonymousReason) {
        jdbc.sql("""
                        update contacts.contact
                        set customer_id = :customer, anonymous_reason = :reason, version = version + 1 where id = :id
                        """)
                .param("id", id)
                .param("customer", customerId)
                .param("reason", anonymousReason)
                .update();
    }

    /** Two records turned out to be one customer. */
    public void follow(UUID duplicate, UUID survivor) {
        jdbc.sql("update contacts.contact set customer_id = :survivor where customer_id = :duplicate")
                .param("survivor", survivor)
                .param("duplicate", duplicate)
                .update();
        jdbc.sql("""
                        insert into contacts.candidate (contact_id, customer_id, rank)
                        select contact_id, :survivor, rank from contacts.candidate where customer_id = :duplicate
                        on conflict do nothing
                        """).param("survivor", survivor).param("duplicate", duplicate).update();
        jdbc.sql("delete from contacts.candidate where customer_id = :duplicate")
                .param("duplicate", duplicate)
                .update();
    }

    /** What the routing decided. */
    public void routed(UUID id, String route, @Nullable String queue, UUID decisionId) {
        jdbc.sql("""
                        update contacts.contact
                        set route = :route, queue = coalesce(queue, :queue), decision_id = :decision where id = :id
                        """)
                .param("id", id)
                .param("route", route)
                .param("queue", queue)
                .param("decision", decisionId)
                .update();
    }
}
