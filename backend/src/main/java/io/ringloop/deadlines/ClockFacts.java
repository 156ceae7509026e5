package io.ringloop.deadlines;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import java.util.LinkedHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what happened to clocks, with the due time before and after. */
@Component
class ClockFacts {

    private final Archive archive;

    ClockFacts(Archive archive) {
        this.archive = archive;
    }

    @EventListener
    @Transactional
    public void record(ClockChanged event) {
        var clock = event.clock();
        var data = new LinkedHashMap<String, Object>();
        data.put("clock", clock.kind());
        data.put("clockId", clock.id());
        data.put("state", clock.course().state());
        data.put("due", clock.course().due());
        data.put("breaches", clock.course().breaches());
        if (event.dueBefore() != null
                && !event.dueBefore().equals(clock.course().due())) {
            data.put("dueBefore", event.dueBefore());
        }
        if (clock.course().pauseReason() != null) {
            data.put("reason", clock.course().pauseReason().code());
        }
        var fact = Fact.of(
                "clock-" + event.change().code(),
                clock.subject().type(),
                clock.subject().id(),
                data);
        var key = clock.subject().businessKey();
        archive.append(key == null ? fact : fact.in(key));
    }
}
