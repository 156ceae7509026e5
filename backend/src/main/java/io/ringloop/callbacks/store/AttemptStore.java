package io.ringloop.callbacks.store;

import io.ringloop.callbacks.Attempt;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Table {@code callbacks.attempt}. */
@Component
public class AttemptStore {

    private final JdbcClient jdbc;

    AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the callback or the phone has an attempt that is not over. */
    public boolean insert(Attempt attempt) {
        return jdbc.sql("""
                        insert into callbacks.attempt
                               (id, callback_id, agent_id, phone, number_id, number, channel_id, state, asked_at, no_news_at)
                        values (:id, :callback, :agent, :phone, :numberId, :number, :channel, :state, :asked, :noNews)
                        on conflict do nothing
                        """)
                        .param("id", attempt.id())
                        .param("callback", attempt.callbackId())
                        .param("agent", attempt.agent().value())
                        .param("phone", attempt.phone())
                        .param("numberId", attempt.numberId())
                        .param("number", attempt.number())
                        .param("channel", attempt.channelId())
                        .param("state", attempt.state())
                        .param("asked", Times.bind(attempt.askedAt()))
                        .param("noNews", Times.bind(attempt.noNewsAt()))
                        .update()
                > 0;
    }

    /** Every attempt, the first one first. */
    public List<Attempt> of(UUID callback) {
        return jdbc.sql("select * from callbacks.attempt where callback_id = :callback order by asked_at, id")
                .param("callback", callback)
                .query(AttemptStore::attempt)
                .list();
    }

    /**
     * What was tried so far.
     *
     * @param last whose phone rang in the last attempt
     */
    public record Tried(int attempts, StaffId last) {}

    /** How often each of these callbacks was tried; those never tried are left out. */
    public Map<UUID, Tried> tried(Collection<UUID> callbacks) {
        var tried = new HashMap<UUID, Tried>();
        jdbc.sql("""
                        select distinct on (callback_id) callback_id, agent_id, count(*) over (partition by callback_id) as attempts
                          from callbacks.attempt
                         where callback_id = any (:callbacks)
                         order by callback_id, asked_at desc, id desc
                        """)
                .param("callbacks", new SqlArrayValue("uuid", callbacks.toArray()))
                .query((row, number) -> tried.put(
                        row.getObject("callback_id", UUID.class),
                        new Tried(row.getInt("attempts"), new StaffId(row.getObject("agent_id", UUID.class)))))
                .list();
        return tried;
    }

    /** The attempt of somebody that is not over. */
    public Optional<Attempt> inHand(StaffId agent) {
        return jdbc.sql(
                        "select * from callbacks.attempt where agent_id = :agent and state <> 'over' order by asked_at limit 1")
                .param("agent", agent.value())
                .query(AttemptStore::attempt)
                .optional();
    }

    /** The last attempt, locked until the end of the transaction. */
    public Optional<Attempt> lockLast(UUID callback) {
        return jdbc.sql("""
                        select * from callbacks.attempt where callback_id = :callback order by asked_at desc, id desc limit 1 for update
                        """)
                .param("callback", callback)
                .query(AttemptStore::attempt)
                .optional();
    }

    /** The attempt a channel belongs to. */
    public Optional<Attempt> byChannel(String channelId) {
        return jdbc.sql("select * from callbacks.attempt where channel_id = :channel")
                .param("channel", channelId)
                .query(AttemptStore::attempt)
                .optional();
    }

    /** Marks it as sent; empty when it was marked before, is over, or nobody would wait for its news any more. */
    public Optional<Attempt> send(UUID id, Instant now) {
        return jdbc.sql("""
                        update callbacks.attempt set state = 'sent', sent_at = :now
                         where id = :id and state = 'asked' and no_news_at > :now returning *
                        """)
                .param("id", id)
                .param("now", Times.bind(now))
                .query(AttemptStore::attempt)
                .optional();
    }

    /** It is certain that nothing was sent. */
    public void notSent(UUID id) {
        jdbc.sql("update callbacks.attempt set state = 'asked', sent_at = null where id = :id and state = 'sent'")
                .param("id", id)
                .update();
    }

    /** The agent has answered, and the customer is being rung. */
    public void dialled(UUID id, Instant at) {
        jdbc.sql(
                        "update callbacks.attempt set dialled_at = :at where id = :id and dialled_at is null and state <> 'over'")
                .param("id", id)
                .param("at", Times.bind(at))
                .update();
    }

    /** The talk has ended; what came of it is still to be recorded. */
    public void hungUp(UUID id, Instant at) {
        jdbc.sql(
                        "update callbacks.attempt set ended_at = :at where id = :id and ended_at is null and state = 'talking'")
                .param("id", id)
                .param("at", Times.bind(at))
                .update();
    }

    public void talking(UUID id, Instant at) {
        jdbc.sql("update callbacks.attempt set state = 'talking', answered_at = :at where id = :id and state <> 'over'")
                .param("id", id)
                .param("at", Times.bind(at))
                .update();
    }

    public void lookAgain(UUID id, Instant at) {
        jdbc.sql("update callbacks.attempt set no_news_at = :at where id = :id")
                .param("id", id)
                .param("at", Times.bind(at))
                .update();
    }

    public void over(UUID id, String result, Instant at) {
        jdbc.sql("""
                        update callbacks.attempt set state = 'over', result = :result, ended_at = coalesce(ended_at, :at)
                         where id = :id and state <> 'over'
                        """)
                .param("id", id)
                .param("result", result)
                .param("at", Times.bind(at))
                .update();
    }

    private static Attempt attempt(ResultSet row, int number) throws SQLException {
        return new Attempt(
                row.getObject("id", UUID.class),
                row.getObject("callback_id", UUID.class),
                new StaffId(row.getObject("agent_id", UUID.class)),
                row.getString("phone"),
                row.getObject("number_id", UUID.class),
                row.getString("number"),
                row.getString("channel_id"),
                row.getString("state"),
                Times.read(row, "asked_at"),
                Times.readNullable(row, "dialled_at"),
                Times.readNullable(row, "answered_at"),
                Times.readNullable(row, "ended_at"),
                Times.read(row, "no_news_at"),
                row.getString("result"));
    }
}
