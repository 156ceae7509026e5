package io.ringloop.bench;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a call goes, asked as the dialplan asks: the caller is looked up, the table decides, the decision is in the log. */
record LoggedDecisions(Settings settings) {

    double measure(Agi agi) throws InterruptedException, ExecutionException {
        var count = new AtomicInteger();
        return new Callers(settings)
                .turn(() -> {
                    int call = count.incrementAndGet();
                    agi.ask("decision-" + call, "PJSIP/trunk-" + call, "137%08d".formatted(call), "4000");
                })
                .perSecond();
    }
}
