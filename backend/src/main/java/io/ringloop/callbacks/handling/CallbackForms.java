package io.ringloop.callbacks.handling;

import io.ringloop.callbacks.Callback;
import io.ringloop.callbacks.store.CallbackFormStore;
import io.ringloop.callbacks.store.CallbackStore;
import io.ringloop.customers.CustomerNumbers;
import io.ringloop.customers.Customers;
import io.ringloop.files.FileId;
import io.ringloop.files.Files;
import io.ringloop.people.People;
import io.ringloop.people.Scope;
import io.ringloop.people.StaffId;
import io.ringloop.processes.CallbackProcess;
import io.ringloop.processes.CallbackProcess.Elements;
import io.ringloop.tasks.TaskCompleted;
import io.ringloop.tasks.TaskContext;
import io.ringloop.tasks.TaskSubject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people write on the forms of a callback, says what its tasks are about, and dials when somebody takes one. */
@Component
class CallbackForms implements TaskContext {

    private final CallbackBook book;
    private final CallbackStore store;
    private final CallbackFormStore forms;
    private final Dials dials;
    private final Customers customers;
    private final CustomerNumbers numbers;
    private final People people;
    private final Files files;

    CallbackForms(
            CallbackBook book,
            CallbackStore store,
            CallbackFormStore forms,
            Dials dials,
            Customers customers,
            CustomerNumbers numbers,
            People people,
            Files files) {
        this.book = book;
        this.store = store;
        this.forms = forms;
        this.dials = dials;
        this.customers = customers;
        this.numbers = numbers;
        this.people = people;
        this.files = files;
    }

    @Override
    public String processKey() {
        return CallbackProcess.KEY;
    }

    @Override
    public Optional<TaskSubject> describe(UUID id) {
        return store.find(id).map(callback -> {
            var draft = callback.draft();
            return new TaskSubject(
                    draft.matter() == null ? callback.number() : callback.number() + " " + draft.matter(),
                    draft.contactId(),
                    customers.name(draft.customerId()).orElse(null),
                    null,
                    draft.unitId());
        });
    }

    @Override
    public Optional<UUID> caseOf(UUID id) {
        return store.find(id).map(callback -> callback.draft().caseId());
    }

    /** Refuses to dial when it must not be done now: nothing of the form is kept then. */
    @EventListener
    @Transactional
    public void keep(TaskCompleted completed) {
        var task = completed.task();
        if (!task.processKey().equals(CallbackProcess.KEY) || task.businessKey() == null) {
            return;
        }
        var callback = book.get(task.businessKey());
        forms.add(callback.id(), task.elementId(), book.now(), completed.by(), completed.values());
        completed
                .pointedTo("files")
                .forEach(file -> files.attach(new FileId(file), CallbackBook.SUBJECT, callback.id(), completed.by()));
        book.prove(
                "callback-form-completed",
                callback,
                Map.of("element", task.elementId(), "task", task.id().toString()),
                completed.values());
        if (task.elementId().equals(Elements.TAKE_CALLBACK)) {
            dials.begin(callback.id(), people.get(completed.by()));
        } else if (task.elementId().equals(Elements.FIND_NUMBER)) {
            found(callback, completed.by(), completed.values());
        }
    }

    private void found(Callback callback, StaffId by, Map<String, Object> values) {
        if (values.get("newNumber") instanceof String number) {
            var scope = new Scope(Scope.Kind.ALL, by, Set.of());
            numbers.add(callback.draft().customerId(), number, "staff", scope);
        }
    }
}
