package io.ringloop.deadlines;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.deadlines.store.CalendarStore;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The business calendars. Holidays and make-up days are data, never computed. */
@Component
public class Calendars {

    private final CalendarStore store;
    private final People people;
    private final Archive archive;
    private final ApplicationEventPublisher events;

    Calendars(CalendarStore store, People people, Archive archive, ApplicationEventPublisher events) {
        this.store = store;
        this.people = people;
        this.archive = archive;
        this.events = events;
    }

    /** All calendars by key. */
    public Map<String, BusinessCalendar> all() {
        return store.all();
    }

    /**
     * @throws ProblemException {@code calendar-not-found}
     */
    public BusinessCalendar get(String key) {
        var calendar = store.all().get(key);
        if (calendar == null) {
            throw new ProblemException("calendar-not-found", Map.of("calendar", key));
        }
        return calendar;
    }

    /** The calendar of a unit, of the nearest one above it that has one, or the standard one; that also without a unit. */
    public BusinessCalendar of(@Nullable UUID unit) {
        var path = unit == null
                ? List.<UUID>of()
                : people.unit(unit).map(OrgUnit::path).orElse(List.of());
        return get(store.keyFor(path).orElse(""));
    }

    public Map<String, Text> names() {
        return store.names();
    }

    /** The days that are not like their weekday, in order. */
    public List<NamedDay> specialDays(String calendar) {
        return store.namedDays(calendar);
    }

    public List<CalendarYear> years(String calendar) {
        return store.years(calendar);
    }

    /** Gives a unit, and those below it, a calendar of its own; clocks that run already keep theirs. */
    @Transactional
    public void assign(UUID unit, String calendar) {
        store.assign(unit, get(calendar).key());
        archive.append(Fact.of("calendar-assigned", "org-unit", unit, Map.of("calendar", calendar)));
    }

    /** Makes a day a holiday or a make-up working day. Open clocks follow. */
    @Transactional
    public void mark(String calendar, NamedDay day) {
        store.mark(get(calendar).key(), day);
        var like = day.kind().servedLike();
        changed(calendar, day.day(), like == null ? "off" : "like " + like);
    }

    /** Makes a day like its weekday again. Open clocks follow. */
    @Transactional
    public void unmark(String calendar, LocalDate day) {
        store.unmark(get(calendar).key(), day);
        changed(calendar, day, "ordinary");
    }

    private void changed(String calendar, LocalDate day, String kind) {
        archive.append(Fact.of("calendar-changed", "calendar", calendar, Map.of("day", day, "kind", kind)));
        events.publishEvent(new CalendarChanged(calendar));
    }
}
