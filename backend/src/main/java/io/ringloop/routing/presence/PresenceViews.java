package io.ringloop.routing.presence;

import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.routing.Presence;
import io.ringloop.routing.Presence.Phone;
import io.ringloop.routing.Presence.QueueName;
import io.ringloop.routing.PresenceState;
import io.ringloop.routing.SimulatedPhones;
import io.ringloop.routing.store.AfterCallStore;
import io.ringloop.routing.store.PresenceRow;
import io.ringloop.routing.store.PresenceStore;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Presences as people see them. */
@Component
public class PresenceViews {

    private final PresenceStore presences;
    private final AfterCallStore afterCalls;
    private final Queues queues;
    private final ObjectProvider<SimulatedPhones> simulated;
    private final Clock clock;

    PresenceViews(
            PresenceStore presences,
            AfterCallStore afterCalls,
            Queues queues,
            ObjectProvider<SimulatedPhones> simulated,
            Clock clock) {
        this.presences = presences;
        this.afterCalls = afterCalls;
        this.queues = queues;
        this.simulated = simulated;
        this.clock = clock;
    }

    public Presence of(Staff staff) {
        return Objects.requireNonNull(of(List.of(staff)).get(staff.id()));
    }

    public Map<StaffId, Presence> of(List<Staff> staff) {
        var ids = staff.stream().map(Staff::id).toList();
        var rows = presences.findAll(ids).stream().collect(Collectors.toMap(PresenceRow::staff, Function.identity()));
        var due = afterCalls.dueTimes(ids);
        var views = new HashMap<StaffId, Presence>();
        for (var person : staff) {
            views.put(person.id(), view(person, rows.get(person.id()), due.get(person.id())));
        }
        return views;
    }

    private Presence view(Staff staff, @Nullable PresenceRow row, @Nullable Instant due) {
        var penalties = queues.penaltiesFor(staff.skills());
        var names = queues.all().stream()
                .filter(queue -> penalties.containsKey(queue.key()))
                .map(queue -> new QueueName(queue.key(), queue.name()))
                .toList();
        var phone = phone(staff.phone());
        if (row == null) {
            return new Presence(PresenceState.OFFLINE, null, clock.instant(), null, names, phone, null);
        }
        return new Presence(
                row.shown().state(),
                row.shown().reason(),
                row.since(),
                row.confirmed() ? null : row.wanted(),
                names,
                phone,
                due);
    }

    private @Nullable Phone phone(@Nullable String iface) {
        if (iface == null) {
            return null;
        }
        var knows = simulated.getIfAvailable();
        return new Phone(iface, knows != null && knows.contains(iface));
    }
}
