package io.ringloop.forwarding.handling;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.cases.CaseFile;
import io.ringloop.cases.Cases;
import io.ringloop.deadlines.ClockRow;
import io.ringloop.deadlines.ClockStart;
import io.ringloop.deadlines.ClockSubject;
import io.ringloop.deadlines.Clocks;
import io.ringloop.deadlines.Spans;
import io.ringloop.decisions.DecisionSubject;
import io.ringloop.decisions.Decisions;
import io.ringloop.forwarding.WorkOrder;
import io.ringloop.forwarding.store.WorkOrderStore;
import io.ringloop.notifications.NoticeOrder;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Recipient;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.UnitKind;
import io.ringloop.rules.ClockClass;
import io.ringloop.rules.ClockKind;
import io.ringloop.rules.Code;
import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.rules.Deadlines;
import io.ringloop.rules.DeadlinesFacts;
import io.ringloop.rules.LoopLimits;
import io.ringloop.rules.LoopLimitsFacts;
import io.ringloop.rules.LoopLimitsFacts.Loop;
import io.ringloop.shared.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every step of a work order reads and writes. */
@Component
public class OrderBook {

    public static final String DEPARTMENT = "department";
    public static final String PARTNER = "partner";

    static final String ACCEPT = "accept";
    static final String SOLVE = "solve";
    private static final String UNKNOWN_VALUE = "unknown";
    private static final int MOST_ROUNDS = 100;

    private final WorkOrderStore store;
    private final Cases cases;
    private final People people;
    private final Clocks clocks;
    private final Spans spans;
    private final Deadlines deadlines;
    private final LoopLimits limits;
    private final Decisions decisions;
    private final Notices notices;
    private final Archive archive;
    private final Clock clock;

    OrderBook(
            WorkOrderStore store,
            Cases cases,
            People people,
            Clocks clocks,
            Spans spans,
            Deadlines deadlines,
            LoopLimits limits,
            Decisions decisions,
            Notices notices,
            Archive archive,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.people = people;
        this.clocks = clocks;
        this.spans = spans;
        this.deadlines = deadlines;
        this.limits = limits;
        this.decisions = decisions;
        this.notices = notices;
        this.archive = archive;
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

    CaseFile file(WorkOrder order) {
        return cases.find(order.caseId()).orElseThrow(() -> new ProblemException("not-found"));
    }

    /** Whether a unit is one of ours or a partner. */
    public String kind(UUID unit) {
        var found = people.unit(unit).orElseThrow(() -> new ProblemException("org-unit-not-found", Map.of("id", unit)));
        return found.kind() == UnitKind.PARTNER ? PARTNER : DEPARTMENT;
    }

    DecisionSubject subject(WorkOrder order) {
        return DecisionSubject.of("forwarding", order.id()).in(order.caseId());
    }

    ClockStart start(WorkOrder order, String kind) {
        return new ClockStart(
                new ClockSubject("forwarding", order.id(), order.caseId()),
                kind,
                PARTNER.equals(order.targetKind()) ? PARTNER : DEPARTMENT,
                UNKNOWN_VALUE,
                null,
                now(),
                order.target());
    }

    Optional<ClockRow> open(WorkOrder order, String kind) {
        return clocks.of(order.id()).stream()
                .filter(row -> row.kind().equals(kind) && row.course().state().open())
                .findFirst();
    }

    /** Until when somebody in house decides or completes something about it: as long as for what a handler asks. */
    public Instant soon(WorkOrder order) {
        var facts = new DeadlinesFacts(
                ClockKind.PROVIDE_INFO,
                Code.of(ClockClass.class, PARTNER.equals(order.targetKind()) ? PARTNER : DEPARTMENT),
                CustomerValue.UNKNOWN);
        var span = decisions.decide(subject(order), deadlines, facts).verdict().duration();
        return spans.after(span, now(), file(order).unitId());
    }

    /** The count at which a loop does not go round again. */
    public int limit(WorkOrder order, Loop loop) {
        var count = 1;
        while (count < MOST_ROUNDS
                && limits.decide(new LoopLimitsFacts(loop, count)).value().again()) {
            count++;
        }
        decisions.decide(subject(order), limits, new LoopLimitsFacts(loop, count));
        return count;
    }

    /** Those of the target who may have the order. */
    List<Staff> handlers(WorkOrder order) {
        var role = PARTNER.equals(order.targetKind()) ? Role.PARTNER : Role.HANDLER;
        var units = order.target() == null ? Set.<UUID>of() : people.unitsBelow(order.target());
        return people.withRole(role).stream()
                .filter(staff -> units.contains(staff.unitId()))
                .toList();
    }

    /** Tells somebody what is to be done until when. */
    void assign(WorkOrder order, Staff staff, Instant dueAt) {
        tell(order, staff, "forwarding-assigned", Map.of("dueAt", dueAt));
    }

    /** Tells somebody that it is high time. */
    void urge(WorkOrder order, Staff staff, Instant dueAt) {
        tell(order, staff, "forwarding-late", Map.of("dueAt", dueAt));
    }

    /** Tells somebody that nothing more is needed. */
    void recall(WorkOrder order, Staff staff) {
        tell(order, staff, "forwarding-recalled", Map.of());
    }

    private void tell(WorkOrder order, Staff staff, String template, Map<String, Object> params) {
        var file = file(order);
        var subject = order.content().subject();
        var all = new HashMap<>(params);
        all.put("caseNumber", file.number() + "/" + Math.max(1, order.sent()));
        all.put("task", subject == null ? "" : subject);
        notices.send(NoticeOrder.of(template, Recipient.staff(staff), file.unitId(), all)
                .about("case", file.id()));
    }

    void prove(String kind, WorkOrder order, Map<String, Object> data, Map<String, Object> words) {
        var fact = Fact.of(kind, "forwarding", order.id(), data).in(order.caseId());
        var customer = file(order).customerId();
        archive.append(words.isEmpty() ? fact : fact.about(customer == null ? order.caseId() : customer, words));
    }
}
