package io.ringloop.forwarding.web;

import io.ringloop.cases.CaseList;
import io.ringloop.forwarding.Forwardings;
import io.ringloop.forwarding.WorkOrder;
import io.ringloop.forwarding.handling.OrderBook;
import io.ringloop.people.Actor;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.shared.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was forwarded about a case, for its owner; one order, for those it was forwarded to. */
@RestController
class WorkOrderController {

    private final Forwardings forwardings;
    private final OrderBook book;
    private final CaseList cases;
    private final People people;
    private final Actor actor;

    WorkOrderController(Forwardings forwardings, OrderBook book, CaseList cases, People people, Actor actor) {
        this.forwardings = forwardings;
        this.book = book;
        this.cases = cases;
        this.people = people;
        this.actor = actor;
    }

    /** @param targetName name of the unit */
    record WorkOrderView(WorkOrder order, @Nullable String targetName) {}

    record WorkOrders(List<WorkOrderView> items) {}

    @GetMapping("/api/cases/{id}/work-orders")
    @Requires(Permission.CASES_READ)
    WorkOrders ofCase(@PathVariable UUID id) {
        var file = cases.see(id, actor.scope(Permission.CASES_READ));
        return new WorkOrders(forwardings.of(file.id()).stream().map(this::view).toList());
    }

    /** Departments and partners see what was forwarded to them, without the customer. */
    @GetMapping("/api/work-orders/{id}")
    @Requires(Permission.TASKS_WORK)
    WorkOrderView one(@PathVariable UUID id) {
        var staff = actor.staff();
        var order = book.get(id);
        var theirs = order.target() != null
                && order.sent() > 0
                && people.unitsBelow(order.target()).contains(staff.unitId());
        var caseReader =
                staff.may(Permission.CASES_READ) && cases.sees(order.caseId(), actor.scope(Permission.CASES_READ));
        if (!theirs && !caseReader) {
            throw new ProblemException("not-found");
        }
        return view(order);
    }

    private WorkOrderView view(WorkOrder order) {
        return new WorkOrderView(
                order,
                order.target() == null
                        ? null
                        : people.unit(order.target()).map(OrgUnit::name).orElse(null));
    }
}
