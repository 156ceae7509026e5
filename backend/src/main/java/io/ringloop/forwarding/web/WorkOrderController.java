package io.ringloop.forwarding.web;

import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseList;
import io.ringloop.forwarding.ForwardingDraft;
import io.ringloop.forwarding.Forwardings;
import io.ringloop.forwarding.OrderContent;
import io.ringloop.forwarding.WorkOrder;
import io.ringloop.forwarding.handling.OrderAccess;
import io.ringloop.forwarding.handling.OrderTargets;
import io.ringloop.forwarding.handling.OrderTargets.OrderTarget;
import io.ringloop.forwarding.store.OrderListStore;
import io.ringloop.forwarding.web.OrderViews.OrderRow;
import io.ringloop.forwarding.web.OrderViews.OrderView;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Idempotency;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was forwarded: for those who forward, and for those it was forwarded to. */
@RestController
class WorkOrderController {

    private static final int MOST = 200;

    private final Forwardings forwardings;
    private final OrderListStore lists;
    private final OrderAccess access;
    private final OrderTargets targets;
    private final OrderViews views;
    private final CaseList cases;
    private final Idempotency idempotency;
    private final Actor actor;

    WorkOrderController(
            Forwardings forwardings,
            OrderListStore lists,
            OrderAccess access,
            OrderTargets targets,
            OrderViews views,
            CaseList cases,
            Idempotency idempotency,
            Actor actor) {
        this.forwardings = forwardings;
        this.lists = lists;
        this.access = access;
        this.targets = targets;
        this.views = views;
        this.cases = cases;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    record WorkOrders(List<OrderRow> items) {}

    /** What departments and partners are to do, and what one has forwarded oneself. */
    @GetMapping("/api/work-orders")
    @Requires(Permission.WORK_ORDERS)
    Page<OrderRow> list(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (!state.equals("open") && !state.equals("closed")) {
            throw new ProblemException("parameter-invalid", Map.of("name", "state"));
        }
        var most = Math.max(1, Math.min(limit, MOST));
        var rows = lists.list(access.viewer(actor.staff()), state.equals("open"), q, Cursor.parse(cursor, 2), most + 1);
        return views.rows(Page.of(rows, most, OrderListStore::cursor));
    }

    @GetMapping("/api/work-orders/{id}")
    @Requires(Permission.WORK_ORDERS)
    OrderView one(@PathVariable UUID id) {
        var staff = actor.staff();
        return views.view(access.see(id, staff), staff);
    }

    /** The units that orders can go to. */
    @GetMapping("/api/work-order-targets")
    @Requires({Permission.CASES_WORK, Permission.CONTACTS_WORK})
    List<OrderTarget> targets() {
        return targets.of(actor.staff().centreId());
    }

    @GetMapping("/api/cases/{id}/work-orders")
    @Requires(Permission.CASES_READ)
    WorkOrders ofCase(@PathVariable UUID id) {
        return new WorkOrders(views.rows(forwardings.of(seen(id).id())));
    }

    /** A problem to be forwarded; every field but the files is needed. */
    record ForwardingForm(
            @Nullable UUID target,
            @Nullable String subject,
            @Nullable String facts,
            @Nullable String demand,
            @Nullable String toldCustomer,
            @Nullable String expectedResult,
            @Nullable Instant dueAt,
            @Nullable String contactAllowed,
            @Nullable List<UUID> files) {

        OrderContent content() {
            return new OrderContent(
                    target, subject, facts, demand, toldCustomer, expectedResult, dueAt, contactAllowed);
        }
    }

    /** Forwards a problem of a case. */
    @PostMapping("/api/cases/{id}/work-orders")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.CASES_WORK)
    OrderRow forward(
            @PathVariable UUID id, @RequestHeader(Idempotency.HEADER) String key, @RequestBody ForwardingForm form) {
        return idempotency.once(key, form, OrderRow.class, () -> {
            var file = seen(id);
            if (file.closed()) {
                throw new ProblemException("case-closed", Map.of("number", file.number()));
            }
            return row(forwardings.forward(new ForwardingDraft(
                    file.id(),
                    null,
                    file.customerId(),
                    file.product(),
                    actor.staff().id(),
                    file.unitId(),
                    form.content(),
                    form.files() == null ? List.of() : form.files())));
        });
    }

    private OrderRow row(WorkOrder order) {
        return views.rows(List.of(order)).get(0);
    }

    private CaseFile seen(UUID id) {
        return cases.see(id, actor.scope(Permission.CASES_READ));
    }
}
