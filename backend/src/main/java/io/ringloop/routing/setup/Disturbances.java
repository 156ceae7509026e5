package io.ringloop.routing.setup;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.notifications.Audience;
import io.ringloop.notifications.LiveEvent;
import io.ringloop.notifications.LiveEvents;
import io.ringloop.people.StaffId;
import io.ringloop.routing.store.DisturbanceStore;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Disturbed services: while one lasts, callers hear of it before they wait, and every desk shows its text. */
@Component
public class Disturbances {

    private static final String SUBJECT = "disturbance";
    private static final int MOST = 100;

    private final DisturbanceStore store;
    private final LiveEvents live;
    private final Archive archive;
    private final Clock clock;

    Disturbances(DisturbanceStore store, LiveEvents live, Archive archive, Clock clock) {
        this.store = store;
        this.live = live;
        this.archive = archive;
        this.clock = clock;
    }

    /** The one that lasts. */
    public Optional<Disturbance> current() {
        return store.current();
    }

    /** All there were, the latest first. */
    public Page<Disturbance> list(@Nullable String cursor, int limit) {
        var before = Cursor.parse(cursor, 1);
        var size = Math.max(1, Math.min(limit, MOST));
        return Page.of(store.list(before == null ? null : before.uuid(0), size + 1), size, one -> Cursor.of(one.id()));
    }

    /**
     * @throws ProblemException {@code disturbance-lasts} when another one has not ended
     */
    @Transactional
    public Disturbance begin(Text text, StaffId by) {
        var begun = new Disturbance(
                Ids.next(),
                new Text(text.zh().strip(), text.en().strip()),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by,
                null,
                null);
        if (!store.add(begun)) {
            throw new ProblemException("disturbance-lasts");
        }
        archive.append(Fact.of("disturbance-announced", SUBJECT, begun.id(), Map.of("text", begun.text())));
        tell(begun.id(), true);
        return begun;
    }

    /**
     * @throws ProblemException {@code not-found}, {@code disturbance-over}
     */
    @Transactional
    public Disturbance end(UUID id, StaffId by) {
        var known = store.find(id).orElseThrow(() -> new ProblemException("not-found"));
        if (!store.end(id, by, clock.instant())) {
            throw new ProblemException("disturbance-over");
        }
        archive.append(Fact.of("disturbance-ended", SUBJECT, id, Map.of()));
        tell(id, false);
        return store.find(id).orElse(known);
    }

    private void tell(UUID id, boolean lasts) {
        live.publish(new LiveEvent(
                "announcement", id.toString(), Map.of("what", SUBJECT, "lasts", lasts), Audience.ofEveryone()));
    }
}
