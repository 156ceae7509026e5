package io.ringloop.forwarding.handling;

import io.ringloop.decisions.Decisions;
import io.ringloop.engine.Processes;
import io.ringloop.forwarding.WorkOrder;
import io.ringloop.forwarding.store.WorkOrderStore;
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
    private final WorkOrderStore store;
    private final Supervision supervision;
    private final Decisions decisions;
    private final People people;
    private final Tasks tasks;
    private final Processes processes;

    LateOrders(
            OrderBook book,
            WorkOrderStore store,
            Supervision supervision,
            Decisions decisions,
            People people,
            Tasks tasks,
            Processes processes) {
        this.book = book;
        this.store = store;
        this.supervision = supervision;
        this.decisions = decisions;
        this.people = people;
        this.tasks = tasks;
        this.processes = processes;
    }

    /** @param open somebody has the task already */
    public record Measures(boolean needed, boolean open, Instant dueAt) {}

    /** Tells whom the table names. */
    public Measures decide(UUID id, String event, int breaches, int level) {
        var order = book.get(id);
        var step = event.equals(ClockEvents.WARN)
                ? SupervisionFacts.Step.WARN
                : SupervisionFacts.Step.values()[
                        Math.min(SupervisionFacts.Step.BREACH3.ordinal(), Math.max(1, breaches + level))];
        var kind = OrderBook.PARTNER.equals(order.targetKind()) ? TargetKind.PARTNER : TargetKind.DEPARTMENT;
        var measures = decisions
                .decide(book.subject(order), supervision, new SupervisionFacts(kind, step))
                .verdict();
        var due =
                book.open(order, OrderBook.SOLVE).map(row -> row.course().due()).orElse(book.now());
        measures.told().stream()
                .flatMap(recipient -> staff(order, recipient).stream())
                .distinct()
                .forEach(staff -> book.urge(order, staff, due));
        return new Measures(
                measures.task() != null,
                tasks.open(id, Elements.SUPERVISE_FORWARDING).isPresent(),
                book.soon(order));
    }

    /** Does what the supervisor chose. */
    public void apply(UUID id, String chosen, @Nullable String phoneAnswer) {
        var order = book.get(id);
        switch (chosen) {
            case "urge" -> book.handlers(order).forEach(handler -> book.urge(order, handler, book.now()));
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
        processes.set(order.id(), Map.of(IssueForwardingVariables.JUDGE_DUE_AT, Date.from(book.soon(order))));
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
            case OWNER ->
                book.file(order).owner() == null
                        ? List.of()
                        : people.findAll(
                                List.of(Objects.requireNonNull(book.file(order).owner())));
            case TEAM_LEADER -> in(Role.TEAM_LEADER, book.file(order).unitId());
            case HANDLER_HEAD, DEPARTMENT_HEAD -> in(Role.TEAM_LEADER, Objects.requireNonNull(order.target()));
            case BRANCH -> people.membersOf(branch(order));
            case OPS_MANAGER, MANAGEMENT ->
                in(Role.OPS_MANAGER, book.file(order).centreId());
        };
    }

    private List<Staff> in(Role role, UUID unit) {
        var units = people.unitsBelow(unit);
        return people.withRole(role).stream()
                .filter(staff -> units.contains(staff.unitId()))
                .toList();
    }
}
