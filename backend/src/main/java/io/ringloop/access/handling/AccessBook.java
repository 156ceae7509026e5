package io.ringloop.access.handling;

import io.ringloop.access.AccessChange;
import io.ringloop.access.store.AccessChangeStore;
import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.notifications.Audience;
import io.ringloop.notifications.LiveEvent;
import io.ringloop.notifications.LiveEvents;
import io.ringloop.notifications.NoticeOrder;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Recipient;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every step of a change of access reads, records and tells. */
@Component
public class AccessBook {

    /** What facts and notices are about. */
    public static final String SUBJECT = "access-change";

    private final AccessChangeStore store;
    private final AccessWords words;
    private final People people;
    private final Notices notices;
    private final Archive archive;
    private final LiveEvents live;
    private final Clock clock;

    AccessBook(
            AccessChangeStore store,
            AccessWords words,
            People people,
            Notices notices,
            Archive archive,
            LiveEvents live,
            Clock clock) {
        this.store = store;
        this.words = words;
        this.people = people;
        this.notices = notices;
        this.archive = archive;
        this.live = live;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Nobody else changes it until the end of the transaction.
     *
     * @throws ProblemException {@code access-change-not-found}
     */
    public AccessChange lock(UUID id) {
        return store.lock(id).orElseThrow(() -> new ProblemException("access-change-not-found", Map.of("id", id)));
    }

    /** A day counts to its end where the person works. */
    public Instant endOf(LocalDate day, UUID unit) {
        return day.plusDays(1).atStartOfDay(people.zoneOf(unit)).toInstant();
    }

    /** The last day before an instant where the person works. */
    LocalDate lastDay(Instant until, UUID unit) {
        return until.minusMillis(1).atZone(people.zoneOf(unit)).toLocalDate();
    }

    /** Records what happened, and tells the browsers; the words go with the person whose access it is. */
    public void prove(String kind, AccessChange change, Map<String, Object> more, Map<String, Object> said) {
        var data = new LinkedHashMap<String, Object>();
        data.put("kind", change.kind());
        data.put("holder", change.holder().value());
        data.put("requester", change.requester().value());
        if (change.item().role() != null) {
            data.put("role", change.item().role());
        } else {
            data.put("unit", change.item().unit());
        }
        data.putAll(more);
        var fact = Fact.of(kind, SUBJECT, change.id(), data).in(change.id());
        archive.append(said.isEmpty() ? fact : fact.about(change.holder().value(), said));
        live.publish(new LiveEvent(
                "access",
                change.id().toString(),
                Map.of("change", kind),
                Audience.staff(change.holder(), change.requester()).and(Audience.permission(Permission.ACCESS_READ))));
    }

    void tellRequester(AccessChange change, String template, Map<String, ?> params) {
        tell(change, people.get(change.requester()), template, params);
    }

    void tellBoth(AccessChange change, String template, Map<String, ?> params) {
        List.of(change.requester(), change.holder()).stream()
                .distinct()
                .map(people::get)
                .filter(Staff::active)
                .forEach(staff -> tell(change, staff, template, params));
    }

    void tell(AccessChange change, Staff staff, String template, Map<String, ?> params) {
        var all = new HashMap<String, Object>(params);
        all.put("change", words.of(change));
        all.put("person", name(change.holder()));
        notices.send(NoticeOrder.of(template, Recipient.staff(staff), change.holderUnit(), all)
                .about(SUBJECT, change.id()));
    }

    String name(StaffId staff) {
        return people.find(staff).map(Staff::displayName).orElse("?");
    }
}
