package io.ringloop.cases.process;

import io.ringloop.deadlines.ClockChanged;
import io.ringloop.deadlines.ClockChanged.Change;
import io.ringloop.engine.Processes;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the strips that their clocks changed: at the end of the transaction, once however much changed in it. Only then
 * the engine has written where its tokens wait.
 */
@Component
class TellStrips {

    /** These come from the strip itself, which reads the clocks again anyway. */
    private static final Set<Change> OWN = EnumSet.of(Change.WARNED, Change.BREACHED, Change.REPEATED);

    private final Processes processes;

    TellStrips(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    @Transactional
    public void tell(ClockChanged event) {
        if (!OWN.contains(event.change())) {
            pending().subjects.add(event.clock().subject().id());
        }
    }

    private Pending pending() {
        for (var known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Pending pending) {
                return pending;
            }
        }
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private void nudge(UUID subject) {
        for (var instance : processes.running(subject)) {
            processes.correlate(ClockVariables.CLOCK_CHANGED, instance, Map.of());
        }
    }

    private final class Pending implements TransactionSynchronization {

        private final Set<UUID> subjects = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            subjects.forEach(TellStrips.this::nudge);
        }
    }
}
