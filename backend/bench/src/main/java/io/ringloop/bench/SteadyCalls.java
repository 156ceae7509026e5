package io.ringloop.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Twenty calls a second: how long from the first event on the wire until a browser hears of the contact? */
record SteadyCalls(Settings settings) {

    Samples measure(RingloopSide side, Switchboard switchboard) throws IOException, InterruptedException {
        try (var live = new LiveLine(side.web())) {
            TimeUnit.SECONDS.sleep(1); // the line stands
            Map<PhoneCall, Long> said = call(side, switchboard);
            TimeUnit.SECONDS.sleep(2); // the last events arrive
            Samples samples = new Samples(said.entrySet().stream()
                    .map(call -> heard(side, live, call.getKey(), call.getValue()))
                    .toList());
            for (PhoneCall call : said.keySet()) {
                call.abandon();
            }
            return samples;
        }
    }

    private Map<PhoneCall, Long> call(RingloopSide side, Switchboard switchboard) throws IOException {
        var said = new LinkedHashMap<PhoneCall, Long>();
        var metronome = new Metronome(Settings.STEADY_CALLS_PER_SECOND);
        long calls = Settings.STEADY_CALLS_PER_SECOND * settings.roundLength().toSeconds();
        for (int i = 0; i < calls; i++) {
            metronome.tick();
            var call = new PhoneCall(switchboard);
            said.put(call, call.arrive(side.agi()));
        }
        return said;
    }

    private static double heard(RingloopSide side, LiveLine live, PhoneCall call, long said) {
        String contact = side.database()
                .sql("select id::text from contacts.contact where root_linkedid = ?")
                .param(call.uniqueid())
                .query(String.class)
                .single();
        Long heard = live.firstHeard().get(contact);
        if (heard == null) {
            throw new IllegalStateException("no live event about contact " + contact);
        }
        return (heard - said) / 1e6;
    }
}
