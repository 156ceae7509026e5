package io.ringloop.routing.web;

import io.ringloop.people.Actor;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.routing.Routing;
import io.ringloop.routing.setup.Disturbance;
import io.ringloop.routing.setup.Disturbances;
import io.ringloop.shared.Idempotency;
import io.ringloop.shared.Page;
import io.ringloop.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Disturbed services, which operations tell callers and agents of. */
@RestController
@RequestMapping("/api/disturbances")
class DisturbanceController {

    /** What is usually said, until somebody has other words. */
    private static final String USUAL = "disturbance";

    private final Disturbances disturbances;
    private final Routing routing;
    private final People people;
    private final Idempotency idempotency;
    private final Actor actor;

    DisturbanceController(
            Disturbances disturbances, Routing routing, People people, Idempotency idempotency, Actor actor) {
        this.disturbances = disturbances;
        this.routing = routing;
        this.people = people;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    record DisturbanceRow(
            UUID id,
            Text text,
            Instant begunAt,
            String begunBy,
            @Nullable Instant endedAt,
            @Nullable String endedBy) {}

    /** @param lasting nothing when no service is disturbed */
    record CurrentDisturbance(@Nullable DisturbanceRow lasting, Text usual) {}

    @GetMapping("/current")
    @Requires(Permission.OWN_ACCOUNT)
    CurrentDisturbance current() {
        return new CurrentDisturbance(
                disturbances.current().map(this::row).orElse(null),
                routing.script(USUAL).orElseThrow());
    }

    @GetMapping
    @Requires(Permission.ANNOUNCE)
    Page<DisturbanceRow> list(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return disturbances.list(cursor, limit).map(this::row);
    }

    record DisturbanceForm(@Valid @NotNull NameForm text) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.ANNOUNCE)
    DisturbanceRow begin(@RequestHeader(Idempotency.HEADER) String key, @Valid @RequestBody DisturbanceForm form) {
        var by = actor.staff().id();
        return idempotency.once(
                key,
                form,
                DisturbanceRow.class,
                () -> row(disturbances.begin(form.text().text(), by)));
    }

    @PostMapping("/{id}/end")
    @Requires(Permission.ANNOUNCE)
    DisturbanceRow end(@PathVariable UUID id) {
        return row(disturbances.end(id, actor.staff().id()));
    }

    private DisturbanceRow row(Disturbance one) {
        return new DisturbanceRow(
                one.id(), one.text(), one.begunAt(), name(one.begunBy()), one.endedAt(), nameOrNull(one.endedBy()));
    }

    private @Nullable String nameOrNull(@Nullable StaffId id) {
        return id == null ? null : name(id);
    }

    private String name(StaffId id) {
        return people.find(id).map(Staff::displayName).orElse("");
    }
}
