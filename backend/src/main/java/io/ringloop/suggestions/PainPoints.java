package io.ringloop.suggestions;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import io.ringloop.suggestions.store.PainPointStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customers need and where the business hurts them: reported by agents, decided by operations. */
@Component
public class PainPoints {

    private static final String SUBJECT = "pain-point";
    private static final int MOST = 200;

    private final PainPointStore store;
    private final Archive archive;
    private final Clock clock;

    PainPoints(PainPointStore store, Archive archive, Clock clock) {
        this.store = store;
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * One page, the latest first.
     *
     * @param open what nothing has come of yet; else what is done or declined
     */
    public Page<PainPoint> list(Scope scope, boolean open, @Nullable String cursor, int limit) {
        var before = Cursor.parse(cursor, 1);
        var size = Math.max(1, Math.min(limit, MOST));
        var rows = store.list(scope, open, before == null ? null : before.uuid(0), size + 1);
        return Page.of(rows, size, point -> Cursor.of(point.id()));
    }

    @Transactional
    public PainPoint report(String kind, @Nullable String product, String words, Staff by) {
        var point = new PainPoint(
                Ids.next(),
                kind,
                product == null || product.isBlank() ? null : product.strip(),
                words.strip(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by.id(),
                by.unitId(),
                "new",
                null,
                null,
                null,
                0);
        store.add(point);
        archive.append(Fact.of("pain-point-reported", SUBJECT, point.id(), Map.of("kind", kind))
                .about(point.id(), Map.of("words", point.words())));
        return point;
    }

    /**
     * Decides what becomes of it; it can be decided again.
     *
     * @param version the version that was read
     * @throws ProblemException {@code not-found}, {@code stale-version}
     */
    @Transactional
    public PainPoint decide(UUID id, int version, String status, String answer, Staff by) {
        var before = store.find(id).orElseThrow(() -> new ProblemException("not-found"));
        ETags.refuseStale(store.decide(id, version, status, answer.strip(), by.id(), clock.instant()));
        archive.append(Fact.of("pain-point-decided", SUBJECT, id, Map.of("before", before.status(), "after", status))
                .about(id, Map.of("answer", answer.strip())));
        return store.find(id).orElseThrow();
    }
}
