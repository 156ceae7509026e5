package io.ringloop.cases;

import io.ringloop.cases.store.CaseStore;
import io.ringloop.deadlines.ClockChanged;
import io.ringloop.deadlines.ClockRow;
import io.ringloop.deadlines.Clocks;
import java.util.Comparator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the deadline of a case in step with its clocks: the earliest of the open ones. */
@Component
class ClocksOfCases {

    /** Subject type of the clocks of a case. */
    static final String SUBJECT = "case";

    private final CaseStore store;
    private final Clocks clocks;

    ClocksOfCases(CaseStore store, Clocks clocks) {
        this.store = store;
        this.clocks = clocks;
    }

    @EventListener
    @Transactional
    public void follow(ClockChanged event) {
        var subject = event.clock().subject();
        if (subject.type().equals(SUBJECT)) {
            clocks.of(subject.id()).stream()
                    .filter(clock -> clock.course().state().open())
                    .min(Comparator.comparing((ClockRow clock) -> clock.course().due()))
                    .ifPresent(clock -> store.updateDeadline(
                            subject.id(), clock.course().due(), clock.course().warn()));
        }
    }
}
