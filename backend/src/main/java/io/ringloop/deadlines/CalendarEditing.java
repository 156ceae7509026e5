package io.ringloop.deadlines;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.deadlines.store.CalendarPlanStore;
import io.ringloop.shared.ETags;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the business calendars by those who run the centre. Open clocks and the next call follow. */
@Component
public class CalendarEditing {

    /** A calendar as it is edited. */
    public record EditedCalendar(String key, Text name, ZoneId zone, CalendarPlan plan, int version) {}

    private final CalendarPlanStore store;
    private final Archive archive;
    private final ApplicationEventPublisher events;

    CalendarEditing(CalendarPlanStore store, Archive archive, ApplicationEventPublisher events) {
        this.store = store;
        this.archive = archive;
        this.events = events;
    }

    public List<EditedCalendar> all() {
        return store.all();
    }

    /**
     * @throws ProblemException {@code calendar-not-found}
     */
    public EditedCalendar get(String key) {
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
    public EditedCalendar change(String key, int version, CalendarPlan plan) {
        var before = get(key);
        CalendarRules.check(plan);
        ETags.refuseStale(store.nextVersion(key, version));
        store.replace(key, plan);
        archive.append(Fact.of("calendar-changed", "calendar", key, Map.of("before", before.plan(), "after", plan)));
        events.publishEvent(new CalendarChanged(key));
        return get(key);
    }
}
