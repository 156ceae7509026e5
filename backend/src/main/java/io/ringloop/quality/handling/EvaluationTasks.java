package io.ringloop.quality.handling;

import io.ringloop.processes.QualityEvaluationProcess;
import io.ringloop.quality.Evaluation;
import io.ringloop.quality.store.EvaluationStore;
import io.ringloop.tasks.TaskContext;
import io.ringloop.tasks.TaskSubject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Evaluations on the work list: whose work it is, and which. */
@Component
class EvaluationTasks implements TaskContext {

    private final EvaluationStore store;
    private final EvaluationBook book;

    EvaluationTasks(EvaluationStore store, EvaluationBook book) {
        this.store = store;
        this.book = book;
    }

    @Override
    public String processKey() {
        return QualityEvaluationProcess.KEY;
    }

    @Override
    public Optional<TaskSubject> describe(UUID id) {
        return store.find(id)
                .map(one -> new TaskSubject(
                        book.name(one.work().agent()) + " · " + one.formKey(),
                        contact(one),
                        null,
                        null,
                        one.work().unitId()));
    }

    private static @Nullable UUID contact(Evaluation evaluation) {
        return switch (evaluation.work().source()) {
            case CONTACT -> evaluation.work().id();
            case CASE, VISIT -> null;
        };
    }
}
