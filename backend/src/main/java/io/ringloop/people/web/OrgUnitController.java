package io.ringloop.people.web;

import io.ringloop.people.OrgUnit;
import io.ringloop.people.OrgUnits;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.UnitKind;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Idempotency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The organisation as a tree. Everybody who sees staff sees all of it: it names no person. */
@RestController
@RequestMapping("/api/org-units")
@Requires(Permission.STAFF_READ)
class OrgUnitController {

    record UnitForm(
            @NotBlank String name,
            @NotNull UnitKind kind,
            @Nullable UUID parentId,
            @Nullable ZoneId zone) {}

    private final People people;
    private final OrgUnits units;
    private final Idempotency idempotency;

    OrgUnitController(People people, OrgUnits units, Idempotency idempotency) {
        this.people = people;
        this.units = units;
        this.idempotency = idempotency;
    }

    @GetMapping
    List<OrgUnitView> tree() {
        return OrgUnitView.below(null, people.units());
    }

    @PostMapping
    @Requires(Permission.STAFF_WRITE)
    ResponseEntity<OrgUnitView> add(@RequestHeader(Idempotency.HEADER) String key, @Valid @RequestBody UnitForm form) {
        var view = idempotency.once(
                key,
                form,
                OrgUnitView.class,
                () -> view(units.add(form.kind(), form.name(), form.parentId(), form.zone())));
        return ResponseEntity.created(URI.create("/api/org-units/" + view.id()))
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .body(view);
    }

    /** Renames or moves; a unit stays what it is. */
    @PutMapping("/{id}")
    @Requires(Permission.STAFF_WRITE)
    ResponseEntity<OrgUnitView> change(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody UnitForm form) {
        var unit = units.change(id, ETags.version(ifMatch), form.name(), form.parentId(), form.zone());
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, ETags.of(unit.version()))
                .body(view(unit));
    }

    private OrgUnitView view(OrgUnit unit) {
        return OrgUnitView.of(unit, people.units());
    }
}
