package io.ringloop.surveys.store;

import io.ringloop.people.StaffId;
import io.ringloop.rules.Code;
import io.ringloop.rules.SurveyTerms;
import io.ringloop.rules.SurveyTerms.Channel;
import io.ringloop.shared.Times;
import io.ringloop.surveys.Survey;
import io.ringloop.surveys.SurveyState;
import io.ringloop.surveys.SurveyedService;
import io.ringloop.surveys.SurveyedService.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Table {@code surveys.survey}. */
@Component
public class SurveyStore {

    private final JdbcClient jdbc;

    SurveyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A customer who is to be invited; false when there is a survey about this service. */
    public boolean plan(UUID id, SurveyedService service, SurveyTerms terms, Instant at) {
        return insert(id, service, at)
                        .param("state", SurveyState.PLANNED.code())
                        .param("channel", terms.channel().code())
                        .param("expiry", terms.expiryHours())
                        .param("reminders", terms.reminders())
                        .param("remindAfter", terms.remindAfterHours())
                        .param("asked", null)
                        .update()
                > 0;
    }

    /** A caller who was asked by keys and has not answered yet; false when there is a survey about this service. */
    public boolean askedByPhone(UUID id, SurveyedService service, Instant at) {
        return insert(id, service, at)
                        .param("state", SurveyState.UNANSWERED.code())
                        .param("channel", Channel.IVR.code())
                        .param("expiry", 0)
                        .param("reminders", 0)
                        .param("remindAfter", 0)
                        .param("asked", Times.bind(at))
                        .update()
                > 0;
    }

    private StatementSpec insert(UUID id, SurveyedService service, Instant at) {
        var agent = service.agent();
        return jdbc.sql("""
                        insert into surveys.survey
                               (id, source, source_id, contact_id, case_id, case_type, customer_id, agent_id, queue, unit_id,
                                language, state, channel, expiry_hours, reminders_left, remind_after_hours, asked_at,
                                created_at, changed_at)
                        values (:id, :source, :sourceId, :contact, :case, :type, :customer, :agent, :queue, :unit,
                                :language, :state, :channel, :expiry, :reminders, :remindAfter, :asked,
                                :at, :at)
                        on conflict (source, source_id) do nothing
                        """)
                .param("id", id)
                .param("source", service.source().code())
                .param("sourceId", service.sourceId())
                .param("contact", service.contactId())
                .param("case", service.caseId())
                .param("type", service.caseType())
                .param("customer", service.customerId())
                .param("agent", agent == null ? null : agent.value())
                .param("queue", service.queue())
                .param("unit", service.unitId())
                .param("language", service.language())
                .param("at", Times.bind(at));
    }

    public Optional<Survey> find(UUID id) {
        return jdbc.sql("select * from surveys.survey where id = :id")
                .param("id", id)
                .query(SurveyStore::survey)
                .optional();
    }

    /** The same, locked until the end of the transaction. */
    public Optional<Survey> lock(UUID id) {
        return jdbc.sql("select * from surveys.survey where id = :id for update")
                .param("id", id)
                .query(SurveyStore::survey)
                .optional();
    }

    /** The one about a service. */
    public Optional<Survey> of(Source source, UUID sourceId) {
        return jdbc.sql("select * from surveys.survey where source = :source and source_id = :id")
                .param("source", source.code())
                .param("id", sourceId)
                .query(SurveyStore::survey)
                .optional();
    }

    /** When a customer was asked last; whoever is about to be asked counts from when that was decided. */
    public Optional<Instant> lastAsked(UUID customer) {
        return jdbc.sql("""
                        select max(coalesce(asked_at, created_at)) as at from surveys.survey
                         where customer_id = :customer and (asked_at is not null or state = 'planned')
                        """)
                .param("customer", customer)
                .query((row, number) -> Optional.ofNullable(Times.readNullable(row, "at")))
                .single();
    }

    /** Whose service it was is known only now. */
    public void belongsTo(UUID id, UUID customer, Instant at) {
        jdbc.sql("update surveys.survey set customer_id = :customer, changed_at = :at where id = :id")
                .param("id", id)
                .param("customer", customer)
                .param("at", Times.bind(at))
                .update();
    }

    /** The link is under way. */
    public void sent(UUID id, UUID notice, Instant expiresAt, Instant at) {
        jdbc.sql("""
                        update surveys.survey
                           set state = 'invited', asked_at = coalesce(asked_at, :at), expires_at = :expires, notice_id = :notice,
                               changed_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("notice", notice)
                .param("expires", Times.bind(expiresAt))
                .param("at", Times.bind(at))
                .update();
    }

    /** The link went out once more. */
    public void reminded(UUID id, Instant at) {
        jdbc.sql("""
                        update surveys.survey set reminders_left = greatest(reminders_left - 1, 0), changed_at = :at where id = :id
                        """).param("id", id).param("at", Times.bind(at)).update();
    }

    /**
     * The channel did not arrive.
     *
     * @param other the one that is tried now; absent when there is none, and then nobody was asked
     */
    public void failed(UUID id, @Nullable Channel other, Instant at) {
        jdbc.sql("""
                        update surveys.survey
                           set tried = array_append(tried, channel), channel = coalesce(:other, channel),
                               state = case when :other::text is null then 'undeliverable' else 'planned' end,
                               asked_at = null, expires_at = null, notice_id = null, changed_at = :at
                         where id = :id
                        """)
                .param("id", id)
                .param("other", other == null ? null : other.code())
                .param("at", Times.bind(at))
                .update();
    }

    /** A caller was asked by keys before the link was sent, or after it did not arrive. */
    public void askedByPhone(UUID id, Instant at) {
        jdbc.sql("""
                        update surveys.survey
                           set state = 'unanswered', channel = 'ivr', asked_at = :at, changed_at = :at
                         where id = :id
                        """).param("id", id).param("at", Times.bind(at)).update();
    }

    public void state(UUID id, SurveyState state, Instant at) {
        jdbc.sql("update surveys.survey set state = :state, changed_at = :at where id = :id")
                .param("id", id)
                .param("state", state.code())
                .param("at", Times.bind(at))
                .update();
    }

    public void calledBack(UUID id, UUID callback, Instant at) {
        jdbc.sql("update surveys.survey set callback_id = :callback, changed_at = :at where id = :id")
                .param("id", id)
                .param("callback", callback)
                .param("at", Times.bind(at))
                .update();
    }

    public int countOfCustomer(UUID customer) {
        return jdbc.sql("select count(*)::int from surveys.survey where customer_id = :customer")
                .param("customer", customer)
                .query(Integer.class)
                .single();
    }

    /** The surveys of a duplicate belong to the survivor. */
    public void follow(UUID duplicate, UUID survivor) {
        jdbc.sql("update surveys.survey set customer_id = :survivor where customer_id = :duplicate")
                .param("duplicate", duplicate)
                .param("survivor", survivor)
                .update();
    }

    static Survey survey(ResultSet row, int number) throws SQLException {
        var agent = row.getObject("agent_id", UUID.class);
        return new Survey(
                row.getObject("id", UUID.class),
                new SurveyedService(
                        Source.of(row.getString("source")),
                        row.getObject("source_id", UUID.class),
                        row.getObject("contact_id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getString("case_type"),
                        row.getObject("customer_id", UUID.class),
                        agent == null ? null : new StaffId(agent),
                        row.getString("queue"),
                        row.getObject("unit_id", UUID.class),
                        row.getString("language")),
                SurveyState.of(row.getString("state")),
                Code.of(Channel.class, row.getString("channel")),
                List.of((String[]) row.getArray("tried").getArray()),
                row.getInt("expiry_hours"),
                row.getInt("reminders_left"),
                row.getInt("remind_after_hours"),
                Times.readNullable(row, "asked_at"),
                Times.readNullable(row, "expires_at"),
                row.getObject("notice_id", UUID.class),
                row.getObject("callback_id", UUID.class),
                Times.read(row, "created_at"));
    }
}
