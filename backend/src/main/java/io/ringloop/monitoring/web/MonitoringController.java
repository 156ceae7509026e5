package io.ringloop.monitoring.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.ringloop.monitoring.Monitoring;
import io.ringloop.monitoring.watching.Monitorings;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Idempotency;
import io.ringloop.telephony.MonitorMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Taking part in the call of an agent. */
@RestController
@RequestMapping("/api/monitoring")
class MonitoringController {

    private final Monitorings monitorings;
    private final People people;
    private final Idempotency idempotency;

    MonitoringController(Monitorings monitorings, People people, Idempotency idempotency) {
        this.monitorings = monitorings;
        this.people = people;
        this.idempotency = idempotency;
    }

    /** How somebody takes part, as the API calls it. */
    enum Mode {
        @JsonProperty("listen")
        LISTEN,
        @JsonProperty("whisper")
        WHISPER,
        @JsonProperty("barge")
        BARGE
    }

    record MonitoringForm(@NotNull UUID agentId, @NotNull Mode mode) {}

    /** @param begunAt absent while the phone of who monitors rings */
    record MonitoringRow(
            UUID id,
            UUID agentId,
            UUID staffId,
            String name,
            Mode mode,
            boolean told,
            @Nullable Instant begunAt) {}

    /**
     * What concerns the acting person.
     *
     * @param mine what they take part in
     * @param ofMyCall who takes part in their call, as far as they are told
     */
    record MonitoringNow(@Nullable MonitoringRow mine, List<MonitoringRow> ofMyCall) {}

    @GetMapping
    @Requires(Permission.OWN_ACCOUNT)
    MonitoringNow now() {
        return new MonitoringNow(
                monitorings.mine().map(this::row).orElse(null),
                monitorings.ofMyCall().stream().map(this::row).toList());
    }

    /** The own phone rings soon; the one who answers it takes part until the call ends. */
    @PostMapping
    @Requires(Permission.MONITOR)
    ResponseEntity<MonitoringRow> ask(
            @RequestHeader(Idempotency.HEADER) String key, @Valid @RequestBody MonitoringForm form) {
        var asked = idempotency.once(
                key,
                form,
                MonitoringRow.class,
                () -> row(monitorings.ask(
                        new StaffId(form.agentId()),
                        MonitorMode.valueOf(form.mode().name()))));
        return ResponseEntity.created(URI.create("/api/monitoring/" + asked.id()))
                .body(asked);
    }

    private MonitoringRow row(Monitoring one) {
        var name = Optional.of(one.by())
                .flatMap(people::find)
                .map(Staff::displayName)
                .orElse("");
        return new MonitoringRow(
                one.id(),
                one.agent().value(),
                one.by().value(),
                name,
                Mode.valueOf(one.mode().name()),
                one.told(),
                one.begunAt());
    }
}
