package io.ringloop.forwarding.handling;

import io.ringloop.cases.CaseEvent.CaseAssigned;
import io.ringloop.engine.Processes;
import io.ringloop.forwarding.WorkOrder;
import io.ringloop.forwarding.store.WorkOrderStore;
import io.ringloop.people.Absences;
import io.ringloop.people.Leaders;
import io.ringloop.people.PeopleEvent.OwnerUnavailable;
import io.ringloop.people.Permission;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.processes.IssueForwardingVariables;
import io.ringloop.tasks.Tasks;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for an order when its case gets another owner, or its owner is away. */
@Component
class OrderOwners {

    private final WorkOrderStore store;
    private final OrderBook book;
    private final Absences absences;
    private final Leaders leaders;
    private final Processes processes;
    private final Tasks tasks;

    OrderOwners(
            WorkOrderStore store,
            OrderBook book,
            Absences absences,
            Leaders leaders,
            Processes processes,
            Tasks tasks) {
        this.store = store;
        this.book = book;
        this.absences = absences;
        this.leaders = leaders;
        this.processes = processes;
        this.tasks = tasks;
    }

    /** Who answers for a case answers for its open orders; one that stands alone stays with whoever forwarded it. */
    @EventListener
    @Transactional
    public void follow(CaseAssigned event) {
        var owner = event.file().owner();
        if (owner == null) {
            return;
        }
        store.of(event.file().id()).stream()
                .filter(order -> order.open()
                        && (!order.alone()
                                || order.origin().owner() == null
                                || order.origin().owner().equals(event.former())))
                .forEach(
                        order -> give(order, event.former(), owner, event.file().unitId()));
    }

    /** The deputy answers for what somebody has forwarded by itself, else the leader on duty. */
    @EventListener
    @Transactional
    public void replace(OwnerUnavailable event) {
        var gone = event.staff().id();
        var deputy = absences.deputyOf(gone).filter(staff -> staff.may(Permission.CASES_WORK));
        for (var order : store.openAloneOf(gone)) {
            var unit = order.origin().unitId();
            deputy.or(() -> leaders.onDuty(unit, Set.of(gone)))
                    .map(Staff::id)
                    .ifPresent(next -> give(order, gone, next, unit));
        }
    }

    /** The process of a complaint knows its owner already. */
    private void give(WorkOrder order, @Nullable StaffId former, StaffId owner, UUID unit) {
        store.owner(order.id(), owner, unit, book.now());
        if (order.alone()) {
            processes.set(order.id(), Map.of(IssueForwardingVariables.OWNER_ID, owner.toString()));
            if (former != null && !former.equals(owner)) {
                tasks.handOver(order.id(), former, owner);
            }
        }
    }
}
