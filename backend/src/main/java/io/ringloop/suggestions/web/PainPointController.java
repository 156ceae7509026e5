package io.ringloop.suggestions.web;

import io.ringloop.people.Actor;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Idempotency;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import io.ringloop.suggestions.PainPoint;
import io.ringloop.suggestions.PainPoints;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What customers need and where the business hurts them. */
@RestController
@RequestMapping("/api/pain-points")
class PainPointController {

    private final PainPoints points;
    private final People people;
    private final Idempotency idempotency;
    private final Actor actor;

    PainPointController(PainPoints points, People people, Idempotency idempotency, Actor actor) {
        this.points = points;
        this.people = people;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /**
     * @param kind {@code need} or {@code pain}
     * @param status {@code new}, {@code planned}, {@code done} or {@code declined}
     */
    record PainPointRow(
            UUID id,
            String kind,
            @Nullable String product,
            String words,
            Instant reportedAt,
            String reporter,
            String status,
            @Nullable String answer,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            int version) {}

    @GetMapping
    @Requires(Permission.FEEDBACK)
    Page<PainPointRow> list(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (!state.equals("open") && !state.equals("over")) {
            throw new ProblemException("parameter-invalid", Map.of("name", "state"));
        }
        return points.list(actor.scope(Permission.FEEDBACK), state.equals("open"), cursor, limit)
                .map(this::row);
    }

    record PainPointForm(
            @NotNull @Pattern(regexp = "need|pain") String kind,
            @Nullable @Size(max = 200) String product,
            @NotBlank @Size(max = 2000) String words) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.FEEDBACK)
    PainPointRow report(@RequestHeader(Idempotency.HEADER) String key, @Valid @RequestBody PainPointForm form) {
        var by = actor.staff();
        return idempotency.once(
                key, form, PainPointRow.class, () -> row(points.report(form.kind(), form.product(), form.words(), by)));
    }

    record PainPointDecision(
            @NotNull @Pattern(regexp = "planned|done|declined")
            String status,

            @NotBlank @Size(max = 2000) String answer) {}

    @PostMapping("/{id}/decision")
    @Requires(Permission.FEEDBACK_DECIDE)
    ResponseEntity<PainPointRow> decide(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody PainPointDecision decision) {
        var point = points.decide(id, ETags.version(ifMatch), decision.status(), decision.answer(), actor.staff());
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, ETags.of(point.version()))
                .body(row(point));
    }

    private PainPointRow row(PainPoint point) {
        return new PainPointRow(
                point.id(),
                point.kind(),
                point.product(),
                point.words(),
                point.reportedAt(),
                name(point.reporter()),
                point.status(),
                point.answer(),
                point.decidedAt(),
                point.decidedBy() == null ? null : name(point.decidedBy()),
                point.version());
    }

    private String name(StaffId id) {
        return people.find(id).map(Staff::displayName).orElse("");
    }
}
