package io.ringloop.routing.setup;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.routing.hours.Lines;
import io.ringloop.routing.store.CalendarStore;
import io.ringloop.shared.AfterCommit;
import io.ringloop.shared.ETags;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opening hours, holidays and make-up days. A change holds for the next call, on every node within ten seconds. */
@Component
public class CalendarSetup {

    /**
     * A calendar and who is served by it.
     *
     * @param numbers the called numbers
     */
    public record Calendar(String key, Text name, ZoneId zone, List<String> numbers, CalendarPlan plan, int version) {}

    private final CalendarStore store;
    private final Lines lines;
    private final Archive archive;

    CalendarSetup(CalendarStore store, Lines lines, Archive archive) {
        this.store = store;
        this.lines = lines;
        this.archive = archive;
    }

    public List<Calendar> all() {
        return store.all();
    }

    /**
     * @throws ProblemException {@code calendar-not-found}
     */
    public Calendar get(String key) {
        return store.all().stream()
                .filter(calendar -> calendar.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ProblemException("calendar-not-found", Map.of("calendar", key)));
    }

    /**
     * Replaces the whole plan of a calendar.
     *
     * @param version the version that was read; an older one is refused
     * @throws ProblemException {@code calendar-not-found}, {@code stale-version}, {@code request-invalid}
     */
    @Transactional
    public Calendar change(String key, int version, CalendarPlan plan) {
        var before = get(key);
        SetupRules.check(plan);
        ETags.refuseStale(store.nextVersion(key, version));
        store.replace(key, plan);
        archive.append(Fact.of("calendar-changed", "calendar", key, Map.of("before", before.plan(), "after", plan)));
        AfterCommit.run(lines::forget);
        return get(key);
    }
}
