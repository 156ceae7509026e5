package io.ringloop.callbacks.web;

import io.ringloop.callbacks.CallbackDraft;
import io.ringloop.callbacks.Callbacks;
import io.ringloop.callbacks.handling.CallbackAccess;
import io.ringloop.callbacks.handling.CallbackRuns;
import io.ringloop.callbacks.store.CallbackListStore;
import io.ringloop.callbacks.store.CallbackListStore.Narrowing;
import io.ringloop.callbacks.web.CallbackViews.CallbackRow;
import io.ringloop.callbacks.web.CallbackViews.CallbackView;
import io.ringloop.customers.Customers;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.rules.CallbackType;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Idempotency;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Customers who are called back. */
@RestController
@RequestMapping("/api/callbacks")
class CallbackController {

    private static final int MOST = 200;

    private final Callbacks callbacks;
    private final CallbackListStore lists;
    private final CallbackAccess access;
    private final CallbackRuns runs;
    private final CallbackViews views;
    private final Customers customers;
    private final Idempotency idempotency;
    private final Actor actor;
    private final Clock clock;

    CallbackController(
            Callbacks callbacks,
            CallbackListStore lists,
            CallbackAccess access,
            CallbackRuns runs,
            CallbackViews views,
            Customers customers,
            Idempotency idempotency,
            Actor actor,
            Clock clock) {
        this.callbacks = callbacks;
        this.lists = lists;
        this.access = access;
        this.runs = runs;
        this.views = views;
        this.customers = customers;
        this.idempotency = idempotency;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * The most urgent first; of those that are over, the latest first.
     *
     * @param late only those that should have been done by now
     * @param mine only what the reader promised, has to make or has tried
     */
    @GetMapping
    @Requires(Permission.CONTACTS_READ)
    Page<CallbackRow> list(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable CallbackType type,
            @RequestParam(required = false) @Nullable String result,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (!state.equals("open") && !state.equals("over")) {
            throw new ProblemException("parameter-invalid", Map.of("name", "state"));
        }
        var most = Math.max(1, Math.min(limit, MOST));
        var scope = actor.scope(Permission.CONTACTS_READ);
        var narrowing = new Narrowing(state.equals("open"), type, result, late ? clock.instant() : null, mine);
        var rows = lists.list(scope, runs.heldBy(scope.self()), narrowing, Cursor.parse(cursor, 2), most + 1);
        var page = Page.of(rows, most, CallbackListStore::cursor);
        return new Page<>(views.rows(page.items()), page.next());
    }

    /**
     * The callback to go on with: the one in hand, else the most urgent one that can be made now, which is the reader's then. Asked again it answers with
     * the same one; with nothing when there is none.
     *
     * @param skip those the reader has put back
     */
    @PostMapping("/next")
    @Requires(Permission.CONTACTS_WORK)
    ResponseEntity<CallbackView> next(@RequestParam(defaultValue = "") Set<UUID> skip) {
        var staff = actor.staff();
        return runs.next(staff, skip)
                .map(callback -> ResponseEntity.ok(views.view(callback, staff)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/{id}")
    @Requires(Permission.CONTACTS_READ)
    CallbackView one(@PathVariable UUID id) {
        return views.view(access.see(id, actor.scope(Permission.CONTACTS_READ)), actor.staff());
    }

    /**
     * Whom to call back.
     *
     * @param matter what it is about, in words
     * @param wishedAt a time the customer named; it goes before the allowed hours
     */
    record CallbackForm(
            @NotNull CallbackType type,
            @NotNull UUID customerId,
            @Nullable UUID contactId,
            @Nullable @Size(max = 200) String matter,
            @Nullable Instant wishedAt) {

        String reasonKey() {
            return CallbackDraft.reasonKey(type, contactId);
        }
    }

    /** @param anew false: the customer is called back about this already */
    record CallbackPlanned(CallbackRow callback, boolean anew) {}

    /** Plans a callback; a customer has one open at a time per reason. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.CONTACTS_WORK)
    CallbackPlanned plan(@RequestHeader(Idempotency.HEADER) String key, @Valid @RequestBody CallbackForm form) {
        future("wishedAt", form.wishedAt());
        return idempotency.once(key, form, CallbackPlanned.class, () -> {
            var staff = actor.staff();
            var customer = customers.view(form.customerId(), actor.scope(Permission.CUSTOMERS_READ));
            var planned = callbacks.plan(new CallbackDraft(
                    form.type(),
                    customer.id(),
                    form.reasonKey(),
                    form.contactId(),
                    null,
                    staff.unitId(),
                    staff.id(),
                    form.matter(),
                    form.wishedAt()));
            return new CallbackPlanned(views.row(planned.callback()), planned.anew());
        });
    }

    /** When the customer wishes to be called. */
    record CallbackMove(@NotNull Instant at) {}

    @PostMapping("/{id}/move")
    @Requires(Permission.CONTACTS_WORK)
    CallbackView move(
            @PathVariable UUID id,
            @RequestHeader(Idempotency.HEADER) String key,
            @Valid @RequestBody CallbackMove move) {
        future("at", move.at());
        return once(key, id, move, () -> callbacks.move(id, move.at()));
    }

    /** Why the callback is not needed any more. */
    record CallbackCallingOff(
            @NotNull @Size(min = 1, max = 1000) String reason) {}

    @PostMapping("/{id}/calling-off")
    @Requires(Permission.CONTACTS_WORK)
    CallbackView callOff(
            @PathVariable UUID id,
            @RequestHeader(Idempotency.HEADER) String key,
            @Valid @RequestBody CallbackCallingOff form) {
        return once(key, id, form, () -> callbacks.callOff(id, form.reason()));
    }

    /** @param result {@code satisfied}, {@code partly} or {@code dissatisfied} */
    record CallbackSettlement(
            @NotNull @Pattern(regexp = "satisfied|partly|dissatisfied")
            String result) {}

    /** The customer got in touch, and the matter was settled there. */
    @PostMapping("/{id}/settlement")
    @Requires(Permission.CONTACTS_WORK)
    CallbackView settle(
            @PathVariable UUID id,
            @RequestHeader(Idempotency.HEADER) String key,
            @Valid @RequestBody CallbackSettlement said) {
        return once(key, id, said, () -> callbacks.settle(id, said.result()));
    }

    /** The answer that is kept for a repeated request. */
    record Done(UUID id) {}

    private CallbackView once(String key, UUID id, Object asked, Runnable work) {
        var scope = actor.scope(Permission.CONTACTS_WORK);
        access.see(id, scope);
        idempotency.once(key, asked, Done.class, () -> {
            work.run();
            return new Done(id);
        });
        return views.view(access.see(id, scope), actor.staff());
    }

    private void future(String field, @Nullable Instant at) {
        if (at != null && at.isBefore(clock.instant())) {
            throw ProblemException.invalid(List.of(new FieldProblem(field, "field-invalid")));
        }
    }
}
