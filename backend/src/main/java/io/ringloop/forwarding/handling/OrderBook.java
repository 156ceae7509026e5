package io.ringloop.forwarding.handling;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseTimeline;
import io.ringloop.cases.Cases;
import io.ringloop.forwarding.OrderEntry;
import io.ringloop.forwarding.WorkOrder;
import io.ringloop.forwarding.store.OrderStoryStore;
import io.ringloop.forwarding.store.WorkOrderStore;
import io.ringloop.people.Actor;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.UnitKind;
import io.ringloop.shared.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every step of a work order reads and writes. */
@Component
public class OrderBook {

    public static final String DEPARTMENT = "department";
    public static final String PARTNER = "partner";

    /** Subject type of what belongs to an order: clocks, files, notices. */
    public static final String SUBJECT = "forwarding";

    private final WorkOrderStore store;
    private final OrderStoryStore story;
    private final Cases cases;
    private final CaseTimeline timeline;
    private final People people;
    private final Archive archive;
    private final Actor actor;
    private final Clock clock;

    OrderBook(
            WorkOrderStore store,
            OrderStoryStore story,
            Cases cases,
            CaseTimeline timeline,
            People people,
            Archive archive,
            Actor actor,
            Clock clock) {
        this.store = store;
        this.story = story;
        this.cases = cases;
        this.timeline = timeline;
        this.people = people;
        this.archive = archive;
        this.actor = actor;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * @throws ProblemException {@code not-found}
     */
    public WorkOrder get(UUID id) {
        return store.find(id).orElseThrow(() -> new ProblemException("not-found"));
    }

    /** The same, locked until the end of the transaction. */
    WorkOrder lock(UUID id) {
        return store.lock(id).orElseThrow(() -> new ProblemException("not-found"));
    }

    /** The case an order is about, if it is about one. */
    Optional<CaseFile> file(WorkOrder order) {
        return order.caseId() == null ? Optional.empty() : cases.find(order.caseId());
    }

    /** Who has the problem, as far as it is known by now. */
    public @Nullable UUID customer(WorkOrder order) {
        return order.origin().customerId() == null
                ? file(order).map(CaseFile::customerId).orElse(null)
                : order.origin().customerId();
    }

    UUID centre(WorkOrder order) {
        return people.unit(order.origin().unitId()).orElseThrow().centreId();
    }

    /** Whether a unit is one of ours or a partner. */
    public String kind(UUID unit) {
        var found = people.unit(unit).orElseThrow(() -> new ProblemException("org-unit-not-found", Map.of("id", unit)));
        return found.kind() == UnitKind.PARTNER ? PARTNER : DEPARTMENT;
    }

    /** Those of the target who may have the order. */
    List<Staff> handlers(WorkOrder order) {
        var role = PARTNER.equals(order.targetKind()) ? Role.PARTNER : Role.HANDLER;
        var units = order.target() == null ? Set.<UUID>of() : people.unitsBelow(order.target());
        return people.withRole(role).stream()
                .filter(staff -> units.contains(staff.unitId()))
                .toList();
    }

    /** Writes into the story of an order that something happened. */
    void note(UUID id, String code, @Nullable String detail, @Nullable String words, @Nullable Instant until) {
        var by = actor.current().map(Staff::id).orElse(null);
        story.add(id, new OrderEntry(now(), code, detail, words, until, by));
    }

    /** Writes into the story of its case, if it has one, that something happened to an order. */
    void tellCase(WorkOrder order, String code) {
        if (order.caseId() != null) {
            timeline.add(order.caseId(), "status", code, Map.of("number", order.name()), SUBJECT, order.id());
        }
    }

    void prove(String kind, WorkOrder order, Map<String, Object> data, Map<String, Object> words) {
        var fact = Fact.of(kind, SUBJECT, order.id(), data).in(order.story());
        var customer = customer(order);
        archive.append(words.isEmpty() ? fact : fact.about(customer == null ? order.story() : customer, words));
    }
}
