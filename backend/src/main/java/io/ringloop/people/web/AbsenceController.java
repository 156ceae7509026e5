package io.ringloop.people.web;

import io.ringloop.people.Absence;
import io.ringloop.people.Absences;
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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is away, and who stands in. */
@RestController
@RequestMapping("/api/absences")
class AbsenceController {

    private static final int MOST = 200;

    /** Somebody away, or standing in. */
    record AbsencePerson(UUID id, String displayName) {}

    /** One line of the list. */
    record AbsenceRow(
            UUID id,
            AbsencePerson staff,
            @Nullable AbsencePerson deputy,
            Absence.Reason reason,
            Instant from,
            Instant until,
            int version) {}

    /** @param staffId absent: oneself */
    record AbsenceForm(
            @Nullable UUID staffId,
            @Nullable UUID deputyId,
            @NotNull String reason,
            @NotNull Instant from,
            @NotNull Instant until) {}

    private final Absences absences;
    private final People people;
    private final Idempotency idempotency;
    private final Actor actor;

    AbsenceController(Absences absences, People people, Idempotency idempotency, Actor actor) {
        this.absences = absences;
        this.people = people;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @GetMapping
    @Requires(Permission.ABSENCES)
    Page<AbsenceRow> list(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        var page = absences.list(actor.scope(Permission.ABSENCES), cursor, Math.max(1, Math.min(limit, MOST)));
        var names = names(page.items());
        return page.map(absence -> row(absence, names));
    }

    @PostMapping
    @Requires(Permission.ABSENCES)
    ResponseEntity<AbsenceRow> add(
            @RequestHeader(Idempotency.HEADER) String key, @Valid @RequestBody AbsenceForm form) {
        var row = idempotency.once(key, form, AbsenceRow.class, () -> {
            var absence = absences.add(
                    form.staffId() == null ? actor.staff().id() : new StaffId(form.staffId()),
                    form.deputyId() == null ? null : new StaffId(form.deputyId()),
                    reason(form.reason()),
                    form.from(),
                    form.until(),
                    actor.scope(Permission.ABSENCES));
            return row(absence, names(List.of(absence)));
        });
        return ResponseEntity.created(URI.create("/api/absences/" + row.id()))
                .eTag(ETags.of(row.version()))
                .body(row);
    }

    /** Calls it off, or ends it when it has begun. */
    @PostMapping("/{id}/end")
    @Requires(Permission.ABSENCES)
    ResponseEntity<Void> end(@PathVariable UUID id, @RequestHeader("If-Match") String ifMatch) {
        absences.end(id, ETags.version(ifMatch), actor.scope(Permission.ABSENCES));
        return ResponseEntity.noContent().build();
    }

    private static Absence.Reason reason(String code) {
        return Arrays.stream(Absence.Reason.values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException("parameter-invalid", Map.of("name", "reason")));
    }

    private Map<StaffId, String> names(List<Absence> shown) {
        var ids = shown.stream()
                .flatMap(absence -> Stream.of(absence.staff(), absence.deputy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return people.findAll(ids).stream().collect(Collectors.toMap(Staff::id, Staff::displayName));
    }

    private static AbsenceRow row(Absence absence, Map<StaffId, String> names) {
        var deputy = absence.deputy();
        return new AbsenceRow(
                absence.id(),
                person(absence.staff(), names),
                deputy == null ? null : person(deputy, names),
                absence.reason(),
                absence.from(),
                absence.until(),
                absence.version());
    }

    private static AbsencePerson person(StaffId id, Map<StaffId, String> names) {
        return new AbsencePerson(id.value(), names.getOrDefault(id, "?"));
    }
}
