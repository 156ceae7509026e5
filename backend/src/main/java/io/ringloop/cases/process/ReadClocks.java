package io.ringloop.cases.process;

import io.ringloop.deadlines.Clocks;
import io.ringloop.engine.ModelBean;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the strip until when to wait. */
@ModelBean
class ReadClocks implements JavaDelegate {

    private final Clocks clocks;

    ReadClocks(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = clocks.next(UUID.fromString(execution.getProcessBusinessKey()));
        execution.setVariable(ClockVariables.NEXT_CLOCK_AT, atMilliseconds(next.orElse(ClockVariables.NEVER)));
    }

    /** Not before the threshold: a timer keeps milliseconds, a clock microseconds. */
    private static Date atMilliseconds(Instant threshold) {
        var cut = threshold.truncatedTo(ChronoUnit.MILLIS);
        return Date.from(cut.equals(threshold) ? cut : cut.plusMillis(1));
    }
}
