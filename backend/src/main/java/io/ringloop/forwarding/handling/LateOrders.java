package io.ringloop.forwarding.handling;

import io.ringloop.decisions.Decisions;
import io.ringloop.engine.Processes;
import io.ringloop.forwarding.WorkOrder;
import io.ringloop.forwarding.store.HandOverStore;
import io.ringloop.forwarding.store.WorkOrderStore;
import io.ringloop.people.Deciders;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.UnitKind;
import io.ringloop.processes.IssueForwardingProcess.Elements;
import io.ringloop.processes.IssueForwardingProcess.Messages;
import io.ringloop.processes.IssueForwardingVariables;
import io.ringloop.processes.IssueForwardingVariables.ClockEvents;
import io.ringloop.processes.IssueForwardingVariables.Verdicts;
import io.ringloop.rules.Supervision;
import io.ringloop.rules.SupervisionFacts;
import io.ringloop.rules.SupervisionMeasures;
import io.ringloop.rules.TargetKind;
import io.ringloop.tasks.Tasks;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done about an order that is late: the table {@code supervision}. */
@Component
@Transactional
public class LateOrders {

    private final OrderBook book;
    private final OrderTimes times;
    private final OrderNotices notices;
    private final WorkOrderStore store;
    private final HandOverStore handOvers;
    private final Supervision supervision;
    private final Decisions decisions;
    private final People people;
    private final Deciders deciders;
    private final Tasks tasks;
    private final Processes processes;

    LateOrders(
            OrderBook book,
            OrderTimes times,
            OrderNotices notices,
            WorkOrderStore store,
            HandOverStore handOvers,
            Supervision supervision,
            Decisions decisions,
            People people,
            Deciders deciders,
            Tasks tasks,
            Processes processes) {
        this.book = book;
        this.times = times;
        this.notices = notices;
        this.store = store;
        this.handOvers = handOvers;
        this.supervision = supervision;
        this.decisions = decisions;
        this.people = people;
        this.deciders = deciders;
        this.tasks = tasks;
        this.processes = processes;
    }

    /** @param open somebody has the task already */
    public record Measures(boolean needed, boolean open, Instant dueAt) {}

    /** Tells whom the table names. */
    public Measures decide(UUID id, String event, int breaches, int level) {
        var order = book.get(id);
        var step = step(order, event, breaches + level);
        var kind = OrderBook.PARTNER.equals(order.targetKind()) ? TargetKind.PARTNER : TargetKind.DEPARTMENT;
        var measures = decisions
                .decide(times.subject(order), supervision, new SupervisionFacts(kind, step))
                .verdict();
        var due = times.solveDue(order);
        store.supervised(id, step.ordinal() + 1, book.now());
        handOvers.urged(id);
        book.note(id, "late", step.name().toLowerCase(Locale.ROOT), null, null);
        measures.told().stream()
                .flatMap(recipient -> staff(order, recipient).stream())
                .distinct()
                .forEach(staff -> notices.urge(order, staff, due));
        return new Measures(
                measures.task() != null,
                tasks.open(id, Elements.SUPERVISE_FORWARDING).isPresent(),
                times.soon(order));
    }

    /** Told again that it is late, it goes one step further than the last time. */
    private static SupervisionFacts.Step step(WorkOrder order, String event, int late) {
        if (event.equals(ClockEvents.WARN)) {
            return SupervisionFacts.Step.WARN;
        }
        var further = event.equals(ClockEvents.REPEAT) ? Math.max(late, order.supervision()) : late;
        var last = SupervisionFacts.Step.BREACH3.ordinal();
        return SupervisionFacts.Step.values()[Math.min(last, Math.max(1, further))];
    }

    /** Does what the supervisor chose. */
    public void apply(UUID id, String chosen, @Nullable String phoneAnswer) {
        var order = book.get(id);
        switch (chosen) {
            case "urge" -> {
                book.handlers(order).forEach(handler -> notices.urge(order, handler, book.now()));
                handOvers.urged(id);
            }
            case "phone" -> phoned(id, phoneAnswer);
            case "takeOver" -> takeBack(order, Verdicts.GIVE_UP);
            case "branch" -> {
                store.content(id, order.content().to(branch(order)), book.now());
                takeBack(order, Verdicts.NEW_TARGET);
            }
            default -> takeBack(order, Verdicts.NEW_TARGET);
        }
    }

    private void phoned(UUID id, @Nullable String answer) {
        var known = tasks.open(id, Elements.ACCEPT_WORK_ORDER).isPresent();
        if (known && answer != null && !answer.equals("notReached")) {
            tasks.completeStep(
                    id,
                    Set.of(Elements.ACCEPT_WORK_ORDER),
                    Map.of(IssueForwardingVariables.ACCEPTANCE, answer.equals("accepted") ? "accept" : "reject"));
        }
    }

    private void takeBack(WorkOrder order, String verdict) {
        processes.set(order.id(), Map.of(IssueForwardingVariables.JUDGE_DUE_AT, Date.from(times.soon(order))));
        processes.correlate(Messages.ORDER_TAKEN_BACK, order.id(), Map.of(IssueForwardingVariables.VERDICT, verdict));
    }

    /** The branch the target belongs to; itself if it belongs to none. */
    private UUID branch(WorkOrder order) {
        var target = Objects.requireNonNull(order.target());
        var path = people.unit(target).map(OrgUnit::path).orElse(List.of(target));
        return path.stream()
                .filter(unit -> people.unit(unit)
                        .filter(found -> found.kind() == UnitKind.BRANCH)
                        .isPresent())
                .findFirst()
                .orElse(target);
    }

    private List<Staff> staff(WorkOrder order, SupervisionMeasures.Recipient recipient) {
        return switch (recipient) {
            case HANDLER -> order.handler() == null ? book.handlers(order) : people.findAll(List.of(order.handler()));
            case OWNER -> notices.owner(order).stream().toList();
            case TEAM_LEADER -> in(Role.TEAM_LEADER, order.origin().unitId());
            case HANDLER_HEAD, DEPARTMENT_HEAD -> in(Role.TEAM_LEADER, Objects.requireNonNull(order.target()));
            case BRANCH -> people.membersOf(branch(order));
            case OPS_MANAGER -> in(Role.OPS_MANAGER, book.centre(order));
            case MANAGEMENT -> in(deciders.of(Role.MANAGEMENT, book.centre(order), Set.of()), book.centre(order));
        };
    }

    private List<Staff> in(Role role, UUID unit) {
        var units = people.unitsBelow(unit);
        return people.withRole(role).stream()
                .filter(staff -> units.contains(staff.unitId()))
                .toList();
    }
}
