package io.ringloop.quality.remediation;

import io.ringloop.processes.QualityRemediationProcess;
import io.ringloop.quality.remediation.store.RemediationStore;
import io.ringloop.tasks.TaskContext;
import io.ringloop.tasks.TaskSubject;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Remediation on the work list: who or what it is about. */
@Component
class RemediationTasks implements TaskContext {

    private final RemediationStore store;
    private final RemediationBook book;

    RemediationTasks(RemediationStore store, RemediationBook book) {
        this.store = store;
        this.book = book;
    }

    @Override
    public String processKey() {
        return QualityRemediationProcess.KEY;
    }

    @Override
    public Optional<TaskSubject> describe(UUID id) {
        return store.find(id).map(one -> new TaskSubject(book.about(one), null, null, null, one.unitId()));
    }
}
