package io.ringloop.forwarding.web;

import io.ringloop.forwarding.handling.OrderAccess;
import io.ringloop.forwarding.handling.OrderRequests;
import io.ringloop.forwarding.web.OrderViews.OrderView;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Staff;
import io.ringloop.shared.Idempotency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What both sides of an order tell each other while it runs. */
@RestController
@RequestMapping("/api/work-orders/{id}")
class OrderRequestController {

    private final OrderRequests requests;
    private final OrderAccess access;
    private final OrderViews views;
    private final Idempotency idempotency;
    private final Actor actor;

    OrderRequestController(
            OrderRequests requests, OrderAccess access, OrderViews views, Idempotency idempotency, Actor actor) {
        this.requests = requests;
        this.access = access;
        this.views = views;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** What the handler lacks. */
    record InfoRequest(@NotBlank @Size(max = 1000) String question) {}

    @PostMapping("/info-request")
    @Requires(Permission.WORK_ORDERS)
    OrderView needInfo(
            @PathVariable UUID id,
            @RequestHeader(Idempotency.HEADER) String key,
            @Valid @RequestBody InfoRequest asked) {
        return once(key, id, asked, by -> requests.needInfo(id, asked.question(), by));
    }

    /** More time, until when and why. */
    record ExtensionRequest(
            @NotNull Instant until,
            @NotBlank @Size(max = 1000) String reason) {}

    @PostMapping("/extension-request")
    @Requires(Permission.WORK_ORDERS)
    OrderView askExtension(
            @PathVariable UUID id,
            @RequestHeader(Idempotency.HEADER) String key,
            @Valid @RequestBody ExtensionRequest asked) {
        return once(key, id, asked, by -> requests.askExtension(id, asked.until(), asked.reason(), by));
    }

    /** Why the order is not needed any more. */
    record CallingOff(@NotBlank @Size(max = 1000) String reason) {}

    @PostMapping("/calling-off")
    @Requires({Permission.CASES_WORK, Permission.CASES_ASSIGN})
    OrderView callOff(
            @PathVariable UUID id, @RequestHeader(Idempotency.HEADER) String key, @Valid @RequestBody CallingOff form) {
        return once(key, id, form, by -> requests.callOff(id, form.reason(), by));
    }

    /** @param result {@code satisfied}, {@code partly} or {@code dissatisfied} */
    record CustomerResult(@NotNull String result, @Nullable UUID contactId) {}

    /** The customer said in a contact of their own whether the problem is solved. */
    @PostMapping("/customer-result")
    @Requires(Permission.CASES_WORK)
    OrderView checked(
            @PathVariable UUID id,
            @RequestHeader(Idempotency.HEADER) String key,
            @Valid @RequestBody CustomerResult said) {
        return once(key, id, said, by -> requests.checked(id, said.result(), said.contactId(), by));
    }

    /** The answer that is kept for a repeated request. */
    record Done(UUID id) {}

    private OrderView once(String key, UUID id, Object asked, Consumer<Staff> work) {
        var staff = actor.staff();
        idempotency.once(key, asked, Done.class, () -> {
            work.accept(staff);
            return new Done(id);
        });
        return views.view(access.see(id, staff), staff);
    }
}
