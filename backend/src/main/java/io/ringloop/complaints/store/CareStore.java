package io.ringloop.complaints.store;

import io.ringloop.customers.CareFacts.Counts;
import io.ringloop.shared.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What complaints say about the care a customer needs. */
@Component
public class CareStore {

    private static final Duration RECENT = Duration.ofDays(90);
    private static final Duration UPHELD = Duration.ofDays(180);

    private final JdbcClient jdbc;

    CareStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A complaint is upheld when its last findings see the centre, a department or a partner responsible. A duplicate that was merged does
     * not count.
     */
    public Counts counts(UUID customer, Instant now) {
        return jdbc.sql("""
                        with own as (
                            select v.id, v.received_at, v.closed_at, v.status, c.loops,
                                   v.received_at > :recent as recent,
                                   v.closed_at > :upheld and exists (
                                       select 1 from complaints.form f
                                        where f.case_id = v.id and f.answers ->> 'responsibility' in ('centre', 'department', 'partner')
                                          and not exists (select 1 from complaints.form later
                                                           where later.case_id = v.id and later.answers ->> 'responsibility' is not null
                                                             and (later.at, later.id) > (f.at, f.id))) as upheld
                              from cases.v_case v left join complaints.complaint c on c.case_id = v.id
                             where v.kind = 'complaint' and v.customer_id = :customer and v.merged_into is null
                               and (v.received_at > :recent or v.closed_at > :upheld or v.status <> 'closed')
                        )
                        select count(*) filter (where recent) as recent,
                               count(*) filter (where upheld) as upheld,
                               coalesce(max(loops) filter (where status <> 'closed'), 0) as loops,
                               least(min(received_at) filter (where recent) + :recentLength * interval '1 second',
                                     min(closed_at) filter (where upheld) + :upheldLength * interval '1 second') as falls_at
                          from own
                        """)
                .param("customer", customer)
                .param("recent", Times.bind(now.minus(RECENT)))
                .param("upheld", Times.bind(now.minus(UPHELD)))
                .param("recentLength", RECENT.toSeconds())
                .param("upheldLength", UPHELD.toSeconds())
                .query((row, number) -> new Counts(
                        row.getInt("recent"),
                        row.getInt("upheld"),
                        row.getInt("loops"),
                        Times.readNullable(row, "falls_at")))
                .single();
    }
}
