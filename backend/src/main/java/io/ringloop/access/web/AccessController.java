package io.ringloop.access.web;

import io.ringloop.access.AccessChange;
import io.ringloop.access.AccessChanges;
import io.ringloop.access.AccessFilter;
import io.ringloop.access.AccessItem;
import io.ringloop.access.AccessRequest;
import io.ringloop.access.AccessState;
import io.ringloop.access.web.AccessViews.AccessRow;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.StaffId;
import io.ringloop.shared.ETags;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Idempotency;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** Changes of access: the list, one, ask for one, take one back. */
@RestController
@RequestMapping("/api/access-changes")
class AccessController {

    private static final int MOST = 200;

    /**
     * What is asked for: a role, or a unit besides the own one.
     *
     * @param holderId whose access changes; absent: one's own
     * @param until last day; absent: as long as the rule allows
     */
    record AccessForm(
            @NotNull @Pattern(regexp = "grant|revoke") String kind,
            @Nullable UUID holderId,
            @Nullable Role role,
            @Nullable UUID unitId,
            @NotBlank @Size(max = 1000) String reason,
            @Nullable LocalDate until) {}

    private final AccessChanges changes;
    private final AccessViews views;
    private final Idempotency idempotency;
    private final Actor actor;

    AccessController(AccessChanges changes, AccessViews views, Idempotency idempotency, Actor actor) {
        this.changes = changes;
        this.views = views;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** @param state absent: all */
    @GetMapping
    @Requires({Permission.ACCESS_READ, Permission.ACCESS_REQUEST})
    Page<AccessRow> list(
            @RequestParam(required = false) @Nullable List<String> state,
            @RequestParam(required = false) @Nullable UUID holder,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = new AccessFilter(
                state == null
                        ? Set.of()
                        : state.stream().map(AccessController::state).collect(Collectors.toSet()),
                holder == null ? null : new StaffId(holder));
        return views.rows(changes.page(filter, scope(), cursor, Math.max(1, Math.min(limit, MOST))));
    }

    @GetMapping("/{id}")
    @Requires({Permission.ACCESS_READ, Permission.ACCESS_REQUEST})
    ResponseEntity<AccessRow> get(@PathVariable UUID id) {
        return answer(ResponseEntity.ok(), views.row(changes.get(id, scope())));
    }

    @PostMapping
    @Requires(Permission.ACCESS_REQUEST)
    ResponseEntity<AccessRow> request(
            @RequestHeader(Idempotency.HEADER) String key, @Valid @RequestBody AccessForm form) {
        var row = idempotency.once(key, form, AccessRow.class, () -> views.row(request(form)));
        return answer(ResponseEntity.created(URI.create("/api/access-changes/" + row.id())), row);
    }

    @PostMapping("/{id}/withdraw")
    @Requires(Permission.ACCESS_REQUEST)
    ResponseEntity<AccessRow> withdraw(@PathVariable UUID id, @RequestHeader("If-Match") String ifMatch) {
        return answer(ResponseEntity.ok(), views.row(changes.withdraw(id, actor.staff(), ETags.version(ifMatch))));
    }

    /** Everybody sees their own. */
    private Scope scope() {
        return actor.scope(actor.may(Permission.ACCESS_READ) ? Permission.ACCESS_READ : Permission.ACCESS_REQUEST);
    }

    private AccessChange request(AccessForm form) {
        var requester = actor.staff();
        var holder = form.holderId() == null ? requester.id() : new StaffId(form.holderId());
        var request = new AccessRequest(form.kind(), holder, item(form), form.reason(), form.until());
        return changes.request(requester, request, actor.scope(Permission.ACCESS_REQUEST));
    }

    private static AccessItem item(AccessForm form) {
        if (form.role() == null && form.unitId() == null) {
            throw ProblemException.invalid(List.of(new FieldProblem("role", "field-required")));
        }
        if (form.role() != null && form.unitId() != null) {
            throw ProblemException.invalid(List.of(new FieldProblem("unitId", "field-invalid")));
        }
        return new AccessItem(form.role(), form.unitId());
    }

    private static AccessState state(String code) {
        return Arrays.stream(AccessState.values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException("parameter-invalid", Map.of("name", "state")));
    }

    private static ResponseEntity<AccessRow> answer(ResponseEntity.BodyBuilder answer, AccessRow row) {
        return answer.eTag(ETags.of(row.version())).body(row);
    }
}
