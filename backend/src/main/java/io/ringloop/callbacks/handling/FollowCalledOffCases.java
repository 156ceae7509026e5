package io.ringloop.callbacks.handling;

import io.ringloop.callbacks.store.CallbackStore;
import io.ringloop.cases.CaseEvent.WorkCalledOff;
import io.ringloop.engine.Processes;
import io.ringloop.processes.CallbackProcess.Messages;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** With a case, the callbacks about it end; of those that are steps of its process, nothing runs any more. */
@Component
class FollowCalledOffCases {

    private final CallbackStore store;
    private final CallbackBook book;
    private final Processes processes;

    FollowCalledOffCases(CallbackStore store, CallbackBook book, Processes processes) {
        this.store = store;
        this.book = book;
        this.processes = processes;
    }

    @EventListener
    @Transactional
    public void follow(WorkCalledOff event) {
        for (var callback : store.openOfCase(event.file().id())) {
            if (callback.called()) {
                book.close(callback.id(), "calledOff");
            } else {
                processes.correlate(Messages.CALLBACK_DROPPED, callback.id(), Map.of());
            }
        }
    }
}
