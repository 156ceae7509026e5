package io.ringloop.forwarding.handling;

import io.ringloop.files.FileId;
import io.ringloop.files.Files;
import io.ringloop.forwarding.OrderContent;
import io.ringloop.forwarding.WorkOrder;
import io.ringloop.forwarding.store.OrderStoryStore;
import io.ringloop.forwarding.store.OrderStoryStore.Completed;
import io.ringloop.forwarding.store.WorkOrderStore;
import io.ringloop.people.StaffId;
import io.ringloop.processes.IssueForwardingProcess;
import io.ringloop.processes.IssueForwardingProcess.Elements;
import io.ringloop.shared.Json;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.TaskCompleted;
import io.ringloop.tasks.TaskContext;
import io.ringloop.tasks.TaskSubject;
import io.ringloop.tasks.Tasks;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people write on the forms of a work order, and says what its tasks are about. */
@Component
class OrderForms implements TaskContext {

    private static final Set<String> CONTENT = Set.of(Elements.PREPARE_HAND_OVER, Elements.COMPLETE_ORDER);
    private static final List<String> FILES = List.of("files", "evidence");

    private final OrderBook book;
    private final WorkOrderStore store;
    private final OrderStoryStore story;
    private final Files files;
    private final Tasks tasks;
    private final Json json;

    OrderForms(OrderBook book, WorkOrderStore store, OrderStoryStore story, Files files, Tasks tasks, Json json) {
        this.book = book;
        this.store = store;
        this.story = story;
        this.files = files;
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
            var subject = order.content().subject();
            return new TaskSubject(
                    order.name() + " " + (subject == null ? "" : subject),
                    null,
                    null,
                    null,
                    order.target() == null ? order.origin().unitId() : order.target());
        });
    }

    @Override
    public Optional<UUID> caseOf(UUID id) {
        return store.find(id).map(WorkOrder::caseId);
    }

    @Override
    public Map<String, Object> known(Task task) {
        var id = task.businessKey();
        if (id == null) {
            return Map.of();
        }
        var known = new HashMap<String, Object>();
        if (CONTENT.contains(task.elementId())) {
            store.find(id).ifPresent(order -> known.putAll(json.readMap(json.write(order.content()))));
        } else if (task.elementId().equals(Elements.ACCEPT_WORK_ORDER) && task.assignee() != null) {
            known.put("handler", task.assignee().toString());
        } else if (task.elementId().equals(Elements.DECIDE_EXTENSION)) {
            story.lastEntry(id, OrderRequests.EXTENSION_ASKED)
                    .ifPresent(asked -> known.put(
                            "newDue", Objects.requireNonNull(asked.until()).toString()));
        } else if (task.elementId().equals(Elements.JUDGE_REJECTION)) {
            var suggested = story.last(id, Set.of(Elements.ACCEPT_WORK_ORDER)).get("suggestedTarget");
            known.put("newTarget", suggested);
        }
        known.values().removeIf(Objects::isNull);
        return known;
    }

    @EventListener
    @Transactional
    public void keep(TaskCompleted completed) {
        var task = completed.task();
        if (!task.processKey().equals(IssueForwardingProcess.KEY) || task.businessKey() == null) {
            return;
        }
        var order = book.get(task.businessKey());
        story.add(order.id(), new Completed(book.now(), task.elementId(), completed.by(), completed.values()));
        attach(order.id(), completed.values(), completed.by());
        book.prove(
                "work-order-form-completed",
                order,
                Map.of("element", task.elementId(), "task", task.id()),
                completed.values());
        if (CONTENT.contains(task.elementId())) {
            var content = content(completed.values());
            book.kind(Objects.requireNonNull(content.target()));
            store.content(order.id(), content, book.now());
            describe(order.id()).ifPresent(subject -> tasks.describe(order.id(), subject));
        }
    }

    /** A form writes a time to the minute and with its offset, which an instant is not read from. */
    private OrderContent content(Map<String, Object> answers) {
        var values = new HashMap<>(answers);
        values.computeIfPresent(
                "dueAt", (field, at) -> OffsetDateTime.parse(at.toString()).toInstant());
        return json.read(json.write(values), OrderContent.class);
    }

    /** What is uploaded with a form belongs to the order. */
    private void attach(UUID id, Map<String, Object> values, StaffId by) {
        FILES.stream()
                .flatMap(field -> values.get(field) instanceof Collection<?> many ? many.stream() : Stream.empty())
                .forEach(file -> files.attach(new FileId(UUID.fromString(file.toString())), OrderBook.SUBJECT, id, by));
    }
}
