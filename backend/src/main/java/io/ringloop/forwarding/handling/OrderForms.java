package io.ringloop.forwarding.handling;

import io.ringloop.cases.CaseEvent.WorkCalledOff;
import io.ringloop.forwarding.OrderContent;
import io.ringloop.forwarding.WorkOrder;
import io.ringloop.forwarding.store.WorkOrderStore;
import io.ringloop.processes.IssueForwardingProcess;
import io.ringloop.processes.IssueForwardingProcess.Elements;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Json;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.TaskCompleted;
import io.ringloop.tasks.TaskContext;
import io.ringloop.tasks.TaskSubject;
import io.ringloop.tasks.Tasks;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people write on the forms of a work order, and says what its tasks are about. */
@Component
class OrderForms implements TaskContext {

    private static final Set<String> CONTENT = Set.of(Elements.PREPARE_HAND_OVER, Elements.COMPLETE_ORDER);

    private final OrderBook book;
    private final WorkOrderStore store;
    private final HandOvers handOvers;
    private final Tasks tasks;
    private final Json json;

    OrderForms(OrderBook book, WorkOrderStore store, HandOvers handOvers, Tasks tasks, Json json) {
        this.book = book;
        this.store = store;
        this.handOvers = handOvers;
        this.tasks = tasks;
        this.json = json;
    }

    @Override
    public String processKey() {
        return IssueForwardingProcess.KEY;
    }

    /** The unit is that of the target, so that only it sees what was forwarded to it; the customer stays unnamed. */
    @Override
    public Optional<TaskSubject> describe(UUID id) {
        return store.find(id).map(order -> {
            var file = book.file(order);
            var subject = order.content().subject();
            return new TaskSubject(
                    file.number() + "/" + Math.max(1, order.sent()) + " " + (subject == null ? "" : subject),
                    null,
                    null,
                    null,
                    order.target() == null ? file.unitId() : order.target());
        });
    }

    @Override
    public Optional<UUID> caseOf(UUID id) {
        return store.find(id).map(WorkOrder::caseId);
    }

    @Override
    public Map<String, Object> known(Task task) {
        if (task.businessKey() == null || !CONTENT.contains(task.elementId())) {
            return Map.of();
        }
        var known = store.find(task.businessKey())
                .map(order -> json.readMap(json.write(order.content())))
                .orElse(Map.of());
        var given = new HashMap<>(known);
        given.values().removeIf(Objects::isNull);
        return given;
    }

    @EventListener
    @Transactional
    public void keep(TaskCompleted completed) {
        var task = completed.task();
        if (!task.processKey().equals(IssueForwardingProcess.KEY) || task.businessKey() == null) {
            return;
        }
        var order = book.get(task.businessKey());
        store.add(Ids.next(), order.id(), task.elementId(), completed.by(), completed.values(), book.now());
        book.prove(
                "work-order-form-completed",
                order,
                Map.of("element", task.elementId(), "task", task.id()),
                completed.values());
        if (CONTENT.contains(task.elementId())) {
            var content = json.read(json.write(completed.values()), OrderContent.class);
            book.kind(Objects.requireNonNull(content.target()));
            store.content(order.id(), content, book.now());
            describe(order.id()).ifPresent(subject -> tasks.describe(order.id(), subject));
        }
    }

    /** With the case, the orders about it end. */
    @EventListener
    @Transactional
    public void recall(WorkCalledOff event) {
        store.of(event.file().id()).stream()
                .filter(order -> !Set.of("done", "recalled").contains(order.state()))
                .forEach(order -> handOvers.recall(order.id()));
    }
}
