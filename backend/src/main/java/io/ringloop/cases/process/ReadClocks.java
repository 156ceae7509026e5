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
        var subject = UUID.fromString(execution.getProcessBusinessKey());
        var next = clocks.next(subject);
        execution.setVariable(ClockVariables.NEXT_CLOCK_AT, atMilliseconds(next.orElse(ClockVariables.NEVER)));
        clocks.of(subject).stream()
                .filter(clock -> clock.course().state().open())
                .forEach(clock -> execution.setVariable(
                        clock.kind() + ClockVariables.DUE_AT,
                        atMilliseconds(clock.course().due())));
    }

    /** Not before the threshold: a timer keeps milliseconds, a clock microseconds. */
    private static Date atMilliseconds(Instant threshold) {
        var cut = threshold.truncatedTo(ChronoUnit.MILLIS);
        return Date.from(cut.equals(threshold) ? cut : cut.plusMillis(1));
    }
}
