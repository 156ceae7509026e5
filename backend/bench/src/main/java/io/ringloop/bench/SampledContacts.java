package io.ringloop.bench;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sample drawn from the contacts of a month, over the HTTP interface: 400 agents, 24 hours, four channels. */
record SampledContacts(Settings settings) {

    private static final String WARM_UP = "2019-01-01Z";
    private static final String MEASURED = "2019-03-01Z";

    /** Seconds from the request to the answer, with everything kept. */
    double measure(JdbcClient database, Web web) throws IOException, InterruptedException {
        fill(database, WARM_UP, settings.sampled() / 10);
        fill(database, MEASURED, settings.sampled());
        database.sql("vacuum analyze contacts.contact").update();
        draw(web, "2019-01-01T00:00:00Z", "2019-02-01T00:00:00Z");
        long begun = System.nanoTime();
        int frame = draw(web, "2019-03-01T00:00:00Z", "2019-04-01T00:00:00Z");
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (frame != settings.sampled()) {
            throw new IllegalStateException("drawn from " + frame + " contacts");
        }
        return seconds;
    }

    private static int draw(Web web, String from, String until) throws IOException, InterruptedException {
        var plan = Map.of("name", "bench " + from, "from", from, "until", until);
        return web.post(
                        "/api/sampling-plans",
                        plan,
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .path("frame")
                .asInt();
    }

    private static void fill(JdbcClient database, String start, int contacts) {
        database.sql("""
                        insert into people.staff (id, username, display_name, roles, unit_id, locale, created_at, changed_at)
                        select md5('sampled' || i)::uuid, 'sampled' || i, '抽样 ' || i, '{AGENT}',
                               (select id from people.org_unit where kind = 'TEAM' order by id limit 1), 'zh-CN',
                               timestamptz '2018-12-01Z' + i * interval '4 hours', timestamptz '2018-12-01Z'
                          from generate_series(0, 399) i
                        on conflict do nothing
                        """).update();
        database.sql("""
                        insert into contacts.contact (id, channel, direction, state, outcome, number_dialled, queue, started_at,
                                                      answered_at, ended_at, talk_sec, agent_id, unit_id, pbx, root_linkedid)
                        select gen_random_uuid(), (array['call', 'call', 'chat', 'mail'])[1 + i % 4],
                               case when i % 11 = 0 then 'outbound' else 'inbound' end, 'closed', 'answered', '13700000000', 'main',
                               at, at, at, 120, md5('sampled' || i % 400)::uuid,
                               (select id from people.org_unit where kind = 'TEAM' order by id limit 1), 'bench', :start || i
                          from (select i, :start::timestamptz + i * (interval '28 days' / :contacts) as at
                                  from generate_series(1, :contacts) i) made
                        """).param("start", start).param("contacts", contacts).update();
    }
}
