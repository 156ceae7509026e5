package io.ringloop.contacts.web;

import io.ringloop.contacts.desk.ContactAccess;
import io.ringloop.forwarding.ForwardingDraft;
import io.ringloop.forwarding.Forwardings;
import io.ringloop.forwarding.OrderContent;
import io.ringloop.forwarding.WorkOrder;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.shared.Idempotency;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Problems found in a contact go to the department or partner that can solve them. Catalogue 147. */
@RestController
@RequestMapping("/api/contacts/{id}/work-orders")
class ContactOrderController {

    private final ContactAccess access;
    private final Forwardings forwardings;
    private final Idempotency idempotency;
    private final Actor actor;

    ContactOrderController(ContactAccess access, Forwardings forwardings, Idempotency idempotency, Actor actor) {
        this.access = access;
        this.forwardings = forwardings;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** An order that was made of a contact. */
    record ContactOrder(
            UUID id,
            String number,
            @Nullable String subject,
            String state,
            @Nullable String outcome) {

        static ContactOrder of(WorkOrder order) {
            return new ContactOrder(
                    order.id(), order.name(), order.content().subject(), order.state(), order.outcome());
        }
    }

    /** A problem to be forwarded; every field but the product and the files is needed. */
    record ContactProblem(
            @Nullable UUID target,
            @Nullable String subject,
            @Nullable String facts,
            @Nullable String demand,
            @Nullable String toldCustomer,
            @Nullable String expectedResult,
            @Nullable Instant dueAt,
            @Nullable String contactAllowed,
            @Nullable String product,
            @Nullable List<UUID> files) {

        OrderContent content() {
            return new OrderContent(
                    target, subject, facts, demand, toldCustomer, expectedResult, dueAt, contactAllowed);
        }
    }

    @GetMapping
    @Requires(Permission.CONTACTS_READ)
    List<ContactOrder> list(@PathVariable UUID id) {
        return forwardings.ofContact(access.toSee(id).id()).stream()
                .map(ContactOrder::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.CONTACTS_WORK)
    ContactOrder forward(
            @PathVariable UUID id, @RequestHeader(Idempotency.HEADER) String key, @RequestBody ContactProblem problem) {
        return idempotency.once(key, problem, ContactOrder.class, () -> {
            var contact = access.toSee(id);
            var staff = actor.staff();
            return ContactOrder.of(forwardings.forward(new ForwardingDraft(
                    null,
                    contact.id(),
                    contact.customerId(),
                    problem.product(),
                    staff.id(),
                    contact.unitId() == null ? staff.unitId() : contact.unitId(),
                    problem.content(),
                    problem.files() == null ? List.of() : problem.files())));
        });
    }
}
