package io.ringloop.tickets.handling;

import io.ringloop.cases.CaseFile;
import io.ringloop.decisions.Decisions;
import io.ringloop.people.Leaders;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.UnitKind;
import io.ringloop.processes.TicketClosureProcess.Elements;
import io.ringloop.processes.TicketClosureVariables.ClockEvents;
import io.ringloop.rules.ClockKind;
import io.ringloop.rules.Supervision;
import io.ringloop.rules.SupervisionFacts;
import io.ringloop.rules.SupervisionFacts.Step;
import io.ringloop.rules.SupervisionMeasures;
import io.ringloop.rules.TargetKind;
import io.ringloop.tasks.Tasks;
import io.ringloop.tickets.Ticket;
import io.ringloop.tickets.store.TicketStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Urging before a ticket is late, and supervising it when it is: the table {@code supervision}. */
@Component
@Transactional
public class TicketSupervision {

    private static final int URGENT = 90;
    private static final int URGED = 70;

    /** From this urging on the team leader knows; to be confirmed. */
    private static final int LEADER_KNOWS = 2;

    private final TicketBook book;
    private final TicketStore store;
    private final TicketNotices notices;
    private final TicketClocks clocks;
    private final TicketPlans plans;
    private final TicketOrders orders;
    private final Supervision supervision;
    private final Decisions decisions;
    private final People people;
    private final Leaders leaders;
    private final Tasks tasks;

    TicketSupervision(
            TicketBook book,
            TicketStore store,
            TicketNotices notices,
            TicketClocks clocks,
            TicketPlans plans,
            TicketOrders orders,
            Supervision supervision,
            Decisions decisions,
            People people,
            Leaders leaders,
            Tasks tasks) {
        this.book = book;
        this.store = store;
        this.notices = notices;
        this.clocks = clocks;
        this.plans = plans;
        this.orders = orders;
        this.supervision = supervision;
        this.decisions = decisions;
        this.people = people;
        this.leaders = leaders;
        this.tasks = tasks;
    }

    /** @param open somebody has the task already */
    public record Measures(boolean needed, boolean open, Instant dueAt) {}

    /** Tells whom the table names; when the customer has to be told, the task for it comes first. */
    public Measures decide(UUID caseId, String clock, String event, boolean inHouse) {
        var ticket = book.lock(caseId);
        var file = book.file(caseId);
        var step = step(ticket, event);
        var unit = inHouse ? null : orders.unit(caseId);
        var facts = new SupervisionFacts(target(unit, inHouse), step);
        var measures = decisions.decide(book.subject(file), supervision, facts).verdict();
        var due = clocks.due(caseId, clock);
        store.supervised(caseId, Math.max(ticket.supervision(), step.ordinal() + 1));
        book.prove(
                "ticket-late",
                caseId,
                Map.of(
                        "clock",
                        clock,
                        "event",
                        event,
                        "due",
                        due,
                        "step",
                        facts.step().code()),
                Map.of());
        measures.told().stream()
                .flatMap(recipient -> staff(unit, file, recipient).stream())
                .distinct()
                .forEach(staff -> notices.remind(caseId, staff, clock, due));
        if (clock.equals(TicketClocks.INFORMED)) {
            tasks.open(caseId, Elements.INFORM_CUSTOMER).ifPresent(task -> tasks.raise(task.id(), URGENT));
        }
        return new Measures(
                measures.task() != null,
                tasks.open(caseId, Elements.SUPERVISE_OVERDUE).isPresent(),
                clocks.soon(caseId, ClockKind.PROVIDE_INFO));
    }

    /** Does what the supervisor chose, as far as it is not done yet: who named another owner or date did it with the form. */
    public void apply(UUID caseId, String chosen) {
        var due = clocks.due(caseId, TicketClocks.DONE);
        if (chosen.equals("branch")) {
            branch(orders.unit(caseId), book.file(caseId))
                    .forEach(staff -> notices.remind(caseId, staff, TicketClocks.DONE, due));
        } else {
            notices.remindOwner(caseId, TicketClocks.DONE, due);
        }
        book.prove("ticket-supervised", caseId, Map.of("action", chosen), Map.of());
    }

    /** The customer waited long enough: the clock runs again, and the owner is told. */
    public void resumed(UUID caseId, String clock) {
        notices.remindOwner(caseId, clock, clocks.due(caseId, clock));
    }

    /** The customer presses: whatever is to be done comes earlier. */
    public void urged(UUID caseId, int count) {
        tasks.open(caseId).forEach(task -> tasks.raise(task.id(), Math.max(task.priority(), URGED)));
        if (count >= LEADER_KNOWS) {
            leaders.onDuty(book.file(caseId).unitId(), Set.of())
                    .ifPresent(leader -> notices.urged(caseId, leader, count));
        }
    }

    private TargetKind target(@Nullable UUID unit, boolean inHouse) {
        if (inHouse) {
            return TargetKind.IN_HOUSE;
        }
        return unit != null && plans.outlet(unit) ? TargetKind.PARTNER : TargetKind.DEPARTMENT;
    }

    /** Every breach and every repetition goes one step further than the last time. */
    private static Step step(Ticket ticket, String event) {
        if (event.equals(ClockEvents.WARN)) {
            return Step.WARN;
        }
        var next = Math.max(Step.BREACH1.ordinal(), ticket.supervision());
        return Step.values()[Math.min(Step.BREACH3.ordinal(), next)];
    }

    private List<Staff> staff(@Nullable UUID unit, CaseFile file, SupervisionMeasures.Recipient recipient) {
        return switch (recipient) {
            case HANDLER, OWNER -> file.owner() == null ? List.of() : people.findAll(List.of(file.owner()));
            case TEAM_LEADER -> leaders.onDuty(file.unitId(), Set.of()).stream().toList();
            case HANDLER_HEAD, DEPARTMENT_HEAD -> unit == null ? List.of() : in(Role.TEAM_LEADER, unit);
            case BRANCH -> branch(unit, file);
            case OPS_MANAGER, MANAGEMENT -> in(Role.OPS_MANAGER, file.centreId());
        };
    }

    /** Those of the branch that the unit which does the work belongs to; of that unit if it belongs to none. */
    private List<Staff> branch(@Nullable UUID worker, CaseFile file) {
        var unit = worker == null ? file.unitId() : worker;
        var path = people.unit(unit).map(OrgUnit::path).orElse(List.of(unit));
        return people.membersOf(path.stream().filter(this::isBranch).findFirst().orElse(unit));
    }

    private boolean isBranch(UUID unit) {
        return people.unit(unit)
                .filter(found -> found.kind() == UnitKind.BRANCH)
                .isPresent();
    }

    private List<Staff> in(Role role, UUID unit) {
        var units = people.unitsBelow(unit);
        return people.withRole(role).stream()
                .filter(staff -> units.contains(staff.unitId()))
                .toList();
    }
}
