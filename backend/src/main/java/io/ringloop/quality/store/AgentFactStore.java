package io.ringloop.quality.store;

import io.ringloop.shared.Times;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** How long agents have been here, and how often customers complain about them. */
@Component
public class AgentFactStore {

    private final JdbcClient jdbc;

    AgentFactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param tenureDays whole days since the account was made
     * @param complaintRatio complaints about the agent per contact, against that of all these units, to two decimals; 0 without any
     * @param probation on probation after fails in a row
     */
    public record AgentFacts(int tenureDays, BigDecimal complaintRatio, boolean probation) {

        /** Of somebody who is not known: like a new one. */
        public static final AgentFacts UNKNOWN = new AgentFacts(0, BigDecimal.ZERO, false);
    }

    /**
     * Facts by agent.
     *
     * @param units of the centre
     * @param from since when complaints and contacts count
     * @param until up to when, and the day for which the tenure is told
     */
    public Map<UUID, AgentFacts> of(Collection<UUID> units, Instant from, Instant until) {
        var facts = new HashMap<UUID, AgentFacts>();
        jdbc.sql("""
                        with served as (
                            select agent_id, count(*) as contacts from contacts.v_contact_course
                             where unit_id = any (:units) and agent_id is not null and started_at >= :from and started_at < :until
                             group by 1),
                        complained as (
                            select employee_id, count(*) as complaints from complaints.v_complaint
                             where employee_id in (select agent_id from served) and opened_at >= :from and opened_at < :until
                             group by 1),
                        rates as (
                            select agent_id, contacts, coalesce(complaints, 0) as complaints,
                                   sum(contacts) over () as all_contacts, sum(coalesce(complaints, 0)) over () as all_complaints
                              from served left join complained on employee_id = agent_id)
                        select agent_id, greatest(0, extract(day from :until - since))::int as days,
                               case when all_complaints = 0 then 0
                                    else round(complaints * all_contacts / (contacts * all_complaints), 2) end as ratio,
                               exists (select 1 from quality.remediation r where r.agent_id = rates.agent_id and r.stage = 'probation') as probation
                          from rates join people.v_staff_since on staff_id = agent_id
                        """)
                .param("units", new SqlArrayValue("uuid", units.toArray()))
                .param("from", Times.bind(from))
                .param("until", Times.bind(until))
                .query(row -> {
                    facts.put(
                            row.getObject("agent_id", UUID.class),
                            new AgentFacts(
                                    row.getInt("days"), row.getBigDecimal("ratio"), row.getBoolean("probation")));
                });
        return facts;
    }
}
