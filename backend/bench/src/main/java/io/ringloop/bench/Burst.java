package io.ringloop.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hundred calls a second for ten seconds: is one of them lost, and when is the last one through? */
record Burst(Settings settings) {

    private static final int DIALPLANS = 32;

    /**
     * What came of it.
     *
     * @param lost calls without exactly one contact and one process instance
     * @param drainMillis from the last event on the wire until the last contact has its instance
     */
    record Outcome(int calls, long lost, double drainMillis) {}

    Outcome measure(RingloopSide side, Switchboard switchboard)
            throws IOException, InterruptedException, ExecutionException {
        List<PhoneCall> calls = callAll(side, switchboard);
        long last = System.nanoTime();
        String first = calls.get(0).uniqueid();
        String contacts =
                "select count(*) from contacts.contact c join public.act_ru_execution e on e.business_key_ = c.id::text"
                        + " where e.parent_id_ is null and c.root_linkedid >= '" + first + "'";
        side.reaches(contacts, calls.size());
        double drain = (System.nanoTime() - last) / 1e6;
        long lost = calls.size() - exactlyOnce(side.database(), calls);
        for (PhoneCall call : calls) {
            call.abandon();
        }
        return new Outcome(calls.size(), lost, drain);
    }

    /** Every call waits for its route like a channel of its own, while the next one already comes in. */
    private List<PhoneCall> callAll(RingloopSide side, Switchboard switchboard)
            throws InterruptedException, ExecutionException {
        var dialplans = Executors.newFixedThreadPool(DIALPLANS);
        try {
            var metronome = new Metronome(Settings.BURST_CALLS_PER_SECOND);
            var arriving = new ArrayList<Future<PhoneCall>>();
            for (int i = 0; i < Settings.BURST_CALLS_PER_SECOND * settings.burstSeconds(); i++) {
                metronome.tick();
                arriving.add(dialplans.submit(() -> {
                    var call = new PhoneCall(switchboard);
                    call.arrive(side.agi());
                    return call;
                }));
            }
            var calls = new ArrayList<PhoneCall>();
            for (Future<PhoneCall> call : arriving) {
                calls.add(call.get());
            }
            return calls;
        } finally {
            dialplans.shutdownNow();
        }
    }

    private static long exactlyOnce(JdbcClient database, List<PhoneCall> calls) {
        return database.sql("""
                        select count(*)
                        from contacts.contact c
                        where c.root_linkedid in (:calls)
                          and (select count(*) from public.act_hi_procinst p where p.business_key_ = c.id::text) = 1
                        """)
                .param("calls", calls.stream().map(PhoneCall::uniqueid).toList())
                .query(Long.class)
                .single();
    }
}
