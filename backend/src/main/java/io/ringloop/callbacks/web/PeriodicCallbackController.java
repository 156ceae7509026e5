package io.ringloop.callbacks.web;

import io.ringloop.callbacks.PeriodicCallback;
import io.ringloop.callbacks.PeriodicCallbacks;
import io.ringloop.customers.Customers;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.rules.CallbackType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Customers who are called back again and again. */
@RestController
@RequestMapping("/api/customers/{customer}/periodic-callbacks")
class PeriodicCallbackController {

    private final PeriodicCallbacks periodic;
    private final Customers customers;
    private final Actor actor;

    PeriodicCallbackController(PeriodicCallbacks periodic, Customers customers, Actor actor) {
        this.periodic = periodic;
        this.customers = customers;
        this.actor = actor;
    }

    /**
     * One of them.
     *
     * @param timesLeft callbacks still to plan; absent: as long as the segment holds
     * @param rounds callbacks planned so far
     * @param callbackId the callback planned last
     * @param state {@code running}, {@code held} while a complaint is in hand, or {@code over}
     * @param endedFor {@code done}, {@code segment}, {@code consent}, {@code refused} or {@code merged}
     */
    record PeriodicCallbackRow(
            UUID id,
            CallbackType type,
            @Nullable UUID caseId,
            @Nullable Integer timesLeft,
            int rounds,
            @Nullable UUID callbackId,
            String state,
            @Nullable String endedFor,
            Instant startedAt) {}

    /** All of a customer, the latest first. */
    @GetMapping
    @Requires(Permission.CUSTOMERS_READ)
    List<PeriodicCallbackRow> list(@PathVariable UUID customer) {
        var seen = customers.view(customer, actor.scope(Permission.CUSTOMERS_READ));
        return periodic.of(seen.id()).stream()
                .map(PeriodicCallbackController::row)
                .toList();
    }

    private static PeriodicCallbackRow row(PeriodicCallback each) {
        return new PeriodicCallbackRow(
                each.id(),
                each.type(),
                each.caseId(),
                each.timesLeft(),
                each.rounds(),
                each.callbackId(),
                each.state(),
                each.endedFor(),
                each.startedAt());
    }
}
