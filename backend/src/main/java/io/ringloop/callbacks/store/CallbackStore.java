package io.ringloop.callbacks.store;

import io.ringloop.callbacks.Callback;
import io.ringloop.callbacks.CallbackDraft;
import io.ringloop.people.StaffId;
import io.ringloop.rules.CallbackType;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code callbacks.callback}. */
@Component("plannedCallbackStore")
public class CallbackStore {

    private final JdbcClient jdbc;

    CallbackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the customer has an open one for this reason. */
    public boolean insert(UUID id, String number, UUID customer, CallbackDraft draft, boolean called, Instant at) {
        return jdbc.sql("""
                        insert into callbacks.callback
                               (id, number, type, customer_id, reason_key, contact_id, case_id, unit_id, agent_id, matter,
                                called, state, wished_at, created_at, changed_at)
                        values (:id, :number, :type, :customer, :reason, :contact, :case, :unit, :agent, :matter,
                                :called, 'waiting', :wished, :at, :at)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("number", number)
                        .param("type", draft.type().name())
                        .param("customer", customer)
                        .param("reason", draft.reasonKey())
                        .param("contact", draft.contactId())
                        .param("case", draft.caseId())
                        .param("unit", draft.unitId())
                        .param(
                                "agent",
                                draft.agent() == null ? null : draft.agent().value())
                        .param("matter", draft.matter())
                        .param("called", called)
                        .param("wished", Times.bindNullable(draft.wishedAt()))
                        .param("at", Times.bind(at))
                        .update()
                > 0;
    }

    public long nextNumber() {
        return jdbc.sql("select nextval('callbacks.callback_number')")
                .query(Long.class)
                .single();
    }

    public Optional<Callback> find(UUID id) {
        return jdbc.sql("select * from callbacks.callback where id = :id")
                .param("id", id)
                .query(CallbackStore::callback)
                .optional();
    }

    /** The same, locked until the end of the transaction. */
    public Optional<Callback> lock(UUID id) {
        return jdbc.sql("select * from callbacks.callback where id = :id for update")
                .param("id", id)
                .query(CallbackStore::callback)
                .optional();
    }

    /** The open one of a customer for a reason. */
    public @Nullable Callback openOf(UUID customer, String reasonKey) {
        return jdbc.sql("""
                        select * from callbacks.callback where customer_id = :customer and reason_key = :reason and state <> 'over'
                        """)
                .param("customer", customer)
                .param("reason", reasonKey)
                .query(CallbackStore::callback)
                .optional()
                .orElse(null);
    }

    /**
     * The callback of a kind that a customer is owed, else the last one since an instant in which they said something.
     *
     * @param since absent: only what is owed
     */
    public Optional<Callback> serving(UUID customer, CallbackType type, @Nullable Instant since) {
        return jdbc.sql("""
                        select * from callbacks.callback
                         where customer_id = :customer and type = :type
                           and (state <> 'over'
                                or (created_at >= :since and result in ('satisfied', 'partly', 'dissatisfied', 'refused')))
                         order by (state = 'over'), id desc limit 1
                        """)
                .param("customer", customer)
                .param("type", type.name())
                .param("since", Times.bindNullable(since))
                .query(CallbackStore::callback)
                .optional();
    }

    /** The open ones about a case. */
    public List<Callback> openOfCase(UUID caseId) {
        return jdbc.sql("select * from callbacks.callback where case_id = :case and state <> 'over' order by id")
                .param("case", caseId)
                .query(CallbackStore::callback)
                .list();
    }

    public void terms(UUID id, int attempts, Instant first, Instant dueAt, Instant expiresAt, Instant at) {
        jdbc.sql("""
                        update callbacks.callback
                           set attempts_left = :attempts, attempt_at = :first, due_at = :due, expires_at = :expires, changed_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("attempts", attempts)
                .param("first", Times.bind(first))
                .param("due", Times.bind(dueAt))
                .param("expires", Times.bind(expiresAt))
                .param("at", Times.bind(at))
                .update();
    }

    public void wish(UUID id, Instant wished, Instant at) {
        jdbc.sql("update callbacks.callback set wished_at = :wished, changed_at = :at where id = :id")
                .param("id", id)
                .param("wished", Times.bind(wished))
                .param("at", Times.bind(at))
                .update();
    }

    /** The next attempt; a wish is kept until somebody has dialled. */
    public void attempt(UUID id, Instant from, Instant until, Instant at) {
        jdbc.sql("""
                        update callbacks.callback
                           set state = 'waiting', attempt_at = :from, attempt_until = :until, changed_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("from", Times.bind(from))
                .param("until", Times.bind(until))
                .param("at", Times.bind(at))
                .update();
    }

    /** An attempt is over, and another one is to come. */
    public void again(UUID id, int left, Instant next, @Nullable Instant wished, Instant at) {
        jdbc.sql("""
                        update callbacks.callback
                           set state = 'waiting', attempts_left = :left, attempt_at = :next, wished_at = :wished, changed_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("left", left)
                .param("next", Times.bind(next))
                .param("wished", Times.bindNullable(wished))
                .param("at", Times.bind(at))
                .update();
    }

    public void state(UUID id, String state, Instant at) {
        jdbc.sql("update callbacks.callback set state = :state, changed_at = :at where id = :id and state <> 'over'")
                .param("id", id)
                .param("state", state)
                .param("at", Times.bind(at))
                .update();
    }

    /** It is over; false when it was before. */
    public boolean over(UUID id, String result, Instant at) {
        return jdbc.sql("""
                        update callbacks.callback set state = 'over', result = :result, changed_at = :at
                         where id = :id and state <> 'over'
                        """)
                        .param("id", id)
                        .param("result", result)
                        .param("at", Times.bind(at))
                        .update()
                > 0;
    }

    public void followUp(UUID id, UUID caseId) {
        jdbc.sql("update callbacks.callback set follow_up_id = :case where id = :id")
                .param("id", id)
                .param("case", caseId)
                .update();
    }

    static Callback callback(ResultSet row, int number) throws SQLException {
        var agent = row.getObject("agent_id", UUID.class);
        return new Callback(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new CallbackDraft(
                        CallbackType.valueOf(row.getString("type")),
                        row.getObject("customer_id", UUID.class),
                        row.getString("reason_key"),
                        row.getObject("contact_id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        agent == null ? null : new StaffId(agent),
                        row.getString("matter"),
                        Times.readNullable(row, "wished_at")),
                row.getBoolean("called"),
                row.getString("state"),
                row.getObject("attempts_left", Integer.class),
                Times.readNullable(row, "attempt_at"),
                Times.readNullable(row, "attempt_until"),
                Times.readNullable(row, "due_at"),
                Times.readNullable(row, "expires_at"),
                row.getString("result"),
                row.getObject("follow_up_id", UUID.class),
                Times.read(row, "created_at"));
    }
}
