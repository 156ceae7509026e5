package io.ringloop.people.web;

import io.ringloop.people.Actor;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffAdministration;
import io.ringloop.people.StaffId;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Idempotency;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Staff: the list, one, add, change. */
@RestController
@RequestMapping("/api/staff")
@Requires(Permission.STAFF_READ)
class StaffController {

    private static final int LONGEST_PAGE = 200;

    private final People people;
    private final StaffAdministration administration;
    private final Idempotency idempotency;
    private final Actor actor;

    StaffController(People people, StaffAdministration administration, Idempotency idempotency, Actor actor) {
        this.people = people;
        this.administration = administration;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @GetMapping
    Page<StaffView> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "false") boolean activeOnly,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var units = units();
        return people.page(actor.scope(Permission.STAFF_READ), q, unit, activeOnly, cursor, size)
                .map(staff -> StaffView.of(staff, units));
    }

    @GetMapping("/{id}")
    ResponseEntity<StaffView> get(@PathVariable UUID id) {
        var staff = people.get(new StaffId(id));
        if (!actor.scope(Permission.STAFF_READ).covers(staff.id(), staff.unitId())) {
            throw new ProblemException("staff-not-found", Map.of("id", id));
        }
        return answer(ResponseEntity.ok(), staff);
    }

    @PostMapping
    @Requires(Permission.STAFF_WRITE)
    ResponseEntity<StaffView> add(@RequestHeader(Idempotency.HEADER) String key, @Valid @RequestBody StaffForm form) {
        var edit = form.edit();
        var view =
                idempotency.once(key, edit.withoutPassword(), StaffView.class, () -> view(administration.open(edit)));
        return ResponseEntity.created(URI.create("/api/staff/" + view.id()))
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .body(view);
    }

    @PutMapping("/{id}")
    @Requires(Permission.STAFF_WRITE)
    ResponseEntity<StaffView> change(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody StaffForm form) {
        var staffId = new StaffId(id);
        var edit =
                form.roles() == null ? form.edit().withRoles(people.get(staffId).roles()) : form.edit();
        return answer(ResponseEntity.ok(), administration.change(staffId, ETags.version(ifMatch), edit));
    }

    private ResponseEntity<StaffView> answer(ResponseEntity.BodyBuilder answer, Staff staff) {
        return answer.header(HttpHeaders.ETAG, ETags.of(staff.version())).body(view(staff));
    }

    private StaffView view(Staff staff) {
        return StaffView.of(staff, units());
    }

    private Map<UUID, OrgUnit> units() {
        return people.units().stream().collect(Collectors.toMap(OrgUnit::id, Function.identity()));
    }
}
