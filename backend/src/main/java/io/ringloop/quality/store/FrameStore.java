package io.ringloop.quality.store;

import io.ringloop.quality.SamplingPlan;
import io.ringloop.quality.handling.Framed;
import io.ringloop.rules.Code;
import io.ringloop.rules.QaScenario;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The contacts a plan is drawn from. Somebody served them to their end; what is asked for most is told first. */
@Component
public class FrameStore {

    private final JdbcClient jdbc;
    private final Json json;

    FrameStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param units whose contacts
     * @param zone whose hours count
     * @param agent only this one's
     */
    public List<Framed> of(SamplingPlan plan, Collection<UUID> units, ZoneId zone, @Nullable UUID agent) {
        return jdbc.sql("""
                        select c.id, c.agent_id, c.unit_id, c.channel,
                               extract(hour from c.started_at at time zone :zone)::int as hour,
                               case when exists (select 1 from surveys.v_survey s
                                                  where s.source = 'contact' and s.source_id = c.id and least(s.attitude, s.efficiency, s.accuracy) <= :lowMark)
                                    then 'lowScore'
                                    when exists (select 1 from complaints.v_complaint k where k.contact_id = c.id) then 'complaint'
                                    when exists (select 1 from contacts.v_matter m where m.contact_id = c.id and m.reason2 = 'BILL_REFUND')
                                    then 'refund'
                                    when :keyed and exists (
                                         select 1 from jsonb_to_recordset(:keys) as k (queue text, reason text, "from" timestamptz, until timestamptz)
                                          where (k.queue is null or k.queue = c.queue)
                                            and (k."from" is null or c.started_at >= k."from")
                                            and (k.until is null or c.started_at < k.until)
                                            and (k.reason is null or exists (select 1 from contacts.v_matter m where m.contact_id = c.id
                                                                                and k.reason in (m.reason1, m.reason2))))
                                    then 'promotion'
                                    when c.direction = 'outbound' then 'callback'
                                    else 'ordinary' end as scenario
                          from contacts.v_contact_course c
                         where c.started_at >= :from and c.started_at < :until
                           and c.unit_id = any (:units) and c.agent_id is not null and c.ended_at is not null
                           and (c.channel <> 'call' or c.manual or coalesce(c.talk_sec, 0) >= :talk)
                           and (:agent::uuid is null or c.agent_id = :agent)
                        """)
                .param("zone", zone.getId())
                .param("lowMark", plan.lowMark())
                .param("keyed", !plan.keyScenarios().isEmpty())
                .param("keys", json.jsonb(plan.keyScenarios()))
                .param("from", Times.bind(plan.from()))
                .param("until", Times.bind(plan.until()))
                .param("units", new SqlArrayValue("uuid", units.toArray()))
                .param("talk", plan.leastTalkSec())
                .param("agent", agent)
                .query((row, number) -> new Framed(
                        row.getObject("id", UUID.class),
                        row.getObject("agent_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getString("channel"),
                        row.getInt("hour"),
                        Code.of(QaScenario.class, row.getString("scenario"))))
                .list();
    }
}
