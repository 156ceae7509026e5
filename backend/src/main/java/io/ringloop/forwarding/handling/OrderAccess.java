package io.ringloop.forwarding.handling;

import io.ringloop.cases.CaseList;
import io.ringloop.files.FileGate;
import io.ringloop.forwarding.WorkOrder;
import io.ringloop.forwarding.store.OrderListStore.Viewer;
import io.ringloop.forwarding.store.WorkOrderStore;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.processes.IssueForwardingProcess.Elements;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.Tasks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may see and do what with an order: those it was forwarded to, and those who forward. The former see nothing but the
 * order.
 */
@Component
public class OrderAccess implements FileGate {

    private final WorkOrderStore store;
    private final CaseList cases;
    private final Tasks tasks;
    private final People people;

    OrderAccess(WorkOrderStore store, CaseList cases, Tasks tasks, People people) {
        this.store = store;
        this.cases = cases;
        this.tasks = tasks;
        this.people = people;
    }

    /** What a list is cut by. */
    public Viewer viewer(Staff staff) {
        var scope = staff.may(Permission.CASES_READ)
                ? people.scope(staff, Permission.CASES_READ)
                : new Scope(Scope.Kind.OWN, staff.id(), Set.of());
        return new Viewer(scope, targets(staff));
    }

    /**
     * An order for somebody who may see it.
     *
     * @throws ProblemException {@code not-found}
     */
    public WorkOrder see(UUID id, Staff staff) {
        return store.find(id)
                .filter(order -> isInside(order, staff) || isTarget(order, staff))
                .orElseThrow(() -> new ProblemException("not-found"));
    }

    /** Whether it was forwarded to the unit of somebody who may do it. */
    public boolean isTarget(WorkOrder order, Staff staff) {
        return order.target() != null && order.sent() > 0 && targets(staff).contains(order.target());
    }

    /** Whether somebody is on the side of those who forward. */
    public boolean isInside(WorkOrder order, Staff staff) {
        if (staff.id().equals(order.origin().owner()) || hasTask(order, staff) && !isTarget(order, staff)) {
            return true;
        }
        if (!staff.may(Permission.CASES_READ)) {
            return false;
        }
        var scope = people.scope(staff, Permission.CASES_READ);
        return order.caseId() == null
                ? scope.all() || scope.units().contains(order.origin().unitId())
                : cases.sees(order.caseId(), scope);
    }

    /** Whether somebody may work on it: no colleague has it already. */
    public boolean mayWork(WorkOrder order, Staff staff) {
        return isTarget(order, staff)
                && tasks.open(order.id(), Elements.SOLVE_ISSUE)
                        .filter(task ->
                                task.assignee() == null || task.assignee().equals(staff.id()))
                        .isPresent();
    }

    /** Whether somebody may call it off: its owner, and those who give cases to others. */
    public boolean mayCallOff(WorkOrder order, Staff staff) {
        if (!order.alone() || !order.open()) {
            return false;
        }
        if (staff.id().equals(order.origin().owner())) {
            return true;
        }
        if (!staff.may(Permission.CASES_ASSIGN)) {
            return false;
        }
        var scope = people.scope(staff, Permission.CASES_ASSIGN);
        return scope.all() || scope.units().contains(order.origin().unitId());
    }

    @Override
    public String subjectType() {
        return OrderBook.SUBJECT;
    }

    /** The files of an order are for both sides. */
    @Override
    public boolean mayRead(Staff staff, UUID subjectId) {
        return store.find(subjectId)
                .filter(order -> isInside(order, staff) || isTarget(order, staff))
                .isPresent();
    }

    /** The units whose orders somebody may do: the own one with those below it, and those it is a part of. */
    private Set<UUID> targets(Staff staff) {
        if (!staff.has(Role.HANDLER) && !staff.has(Role.PARTNER)) {
            return Set.of();
        }
        var units = new HashSet<>(people.unitsBelow(staff.unitId()));
        units.addAll(people.unit(staff.unitId()).map(OrgUnit::path).orElse(List.of()));
        return units;
    }

    private boolean hasTask(WorkOrder order, Staff staff) {
        return tasks.open(order.id()).stream().anyMatch(task -> staff.id().equals(task.assignee()));
    }
}
