package io.ringloop.access.handling;

import io.ringloop.access.AccessChange;
import io.ringloop.access.store.AccessChangeStore;
import io.ringloop.processes.AccessChangeProcess;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.TaskContext;
import io.ringloop.tasks.TaskSubject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes of access on the work list: approvers see who is to get what, why and until when. */
@Component
class AccessTasks implements TaskContext {

    /** Of the field {@code access} when it is no role. */
    private static final String SCOPE = "SCOPE";

    private final AccessBook book;
    private final AccessChangeStore store;
    private final AccessWords words;
    private final AccessSpans spans;

    AccessTasks(AccessBook book, AccessChangeStore store, AccessWords words, AccessSpans spans) {
        this.book = book;
        this.store = store;
        this.words = words;
        this.spans = spans;
    }

    @Override
    public String processKey() {
        return AccessChangeProcess.KEY;
    }

    @Override
    public Optional<TaskSubject> describe(UUID id) {
        return store.find(id).map(change -> {
            var item = words.item(change);
            var text = book.name(change.holder()) + " · " + item.zh() + " " + item.en();
            return new TaskSubject(text, null, null, null, change.holderUnit());
        });
    }

    @Override
    public Map<String, Object> known(Task task) {
        return task.businessKey() == null
                ? Map.of()
                : store.find(task.businessKey()).map(this::known).orElse(Map.of());
    }

    private Map<String, Object> known(AccessChange change) {
        var known = new HashMap<String, Object>();
        var role = change.item().role();
        known.put("access", role == null ? SCOPE : role.name());
        known.put("where", words.unit(change));
        known.put("holder", book.name(change.holder()));
        known.put("requester", book.name(change.requester()));
        known.put("why", change.reason());
        day(change, change.wantedUntil()).ifPresent(day -> known.put("wantedUntil", day));
        day(change, change.validUntil()).ifPresent(day -> known.put("until", day));
        known.put("validUntil", proposed(change));
        return known;
    }

    /** As asked for, else as long as the rule allows; taking away takes effect at once. */
    private String proposed(AccessChange change) {
        var today = day(change, book.now().plusMillis(1)).orElseThrow();
        if (!change.grants()) {
            return today;
        }
        return day(change, change.wantedUntil())
                .or(() -> spans.latestDay(change).map(Object::toString))
                .orElse(today);
    }

    private Optional<String> day(AccessChange change, @Nullable Instant until) {
        return until == null
                ? Optional.empty()
                : Optional.of(book.lastDay(until, change.holderUnit()).toString());
    }
}
