package io.ringloop.cases;

import io.ringloop.cases.store.EntryStore;
import io.ringloop.people.Actor;
import io.ringloop.people.Staff;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Page;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened in a case, for people to read. */
@Component
public class CaseTimeline {

    private final EntryStore store;
    private final Actor actor;
    private final Clock clock;

    CaseTimeline(EntryStore store, Actor actor, Clock clock) {
        this.store = store;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Notes that something happened; for what the case itself does not know, such as a message to the customer.
     *
     * @param kind one of those of {@link CaseEntry} that are no task and no decision
     * @param code a key of its text in both languages
     * @param params no personal text
     */
    @Transactional
    public void add(
            UUID caseId,
            String kind,
            String code,
            Map<String, Object> params,
            @Nullable String refType,
            @Nullable UUID refId) {
        var by = actor.current().map(Staff::id).orElse(null);
        store.add(caseId, new CaseEntry(Ids.next(), clock.instant(), kind, code, params, refType, refId, by));
    }

    /** The latest first, tasks and decisions about the case among them. */
    public Page<CaseEntry> page(UUID caseId, @Nullable String cursor, int limit) {
        var rows = store.story(caseId, Cursor.parse(cursor, 2), limit + 1);
        return Page.of(rows, limit, entry -> Cursor.of(entry.at(), entry.id()));
    }
}
