package io.ringloop.contacts.web;

import io.ringloop.contacts.ContactForm;
import io.ringloop.contacts.desk.ContactAccess;
import io.ringloop.contacts.desk.ManualContacts;
import io.ringloop.contacts.desk.WrapUps;
import io.ringloop.contacts.store.ContactStore;
import io.ringloop.contacts.web.Views.ContactRow;
import io.ringloop.contacts.web.Views.ContactView;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Idempotency;
import io.ringloop.shared.Page;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Contacts on all channels. */
@RestController
@RequestMapping("/api/contacts")
class ContactController {

    private static final int MOST = 200;

    private final ContactStore contacts;
    private final ContactAccess access;
    private final ContactViews views;
    private final WrapUps wrapUps;
    private final ManualContacts manual;
    private final Idempotency idempotency;
    private final Actor actor;

    ContactController(
            ContactStore contacts,
            ContactAccess access,
            ContactViews views,
            WrapUps wrapUps,
            ManualContacts manual,
            Idempotency idempotency,
            Actor actor) {
        this.contacts = contacts;
        this.access = access;
        this.views = views;
        this.wrapUps = wrapUps;
        this.manual = manual;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** A form's version after it was saved. */
    record SavedForm(int version, @Nullable Instant savedAt) {}

    /** Who the customer is, or why nobody can say. */
    record Identity(@Nullable UUID customerId, @Nullable String anonymousReason) {}

    /** The answer that is kept for a repeated request. */
    record Entered(UUID id) {}

    @GetMapping
    @Requires(Permission.CONTACTS_READ)
    Page<ContactRow> list(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(required = false) @Nullable UUID agentId,
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = new ContactStore.Filter(number, state, outcome, queue, agentId, customerId, from, to);
        var page = contacts.list(
                actor.scope(Permission.CONTACTS_READ),
                filter,
                Cursor.parse(cursor, 2),
                Math.max(1, Math.min(limit, MOST)));
        return new Page<>(views.rows(page.items()), page.next());
    }

    @GetMapping("/{id}")
    @Requires(Permission.CONTACTS_READ)
    ResponseEntity<ContactView> view(@PathVariable UUID id) {
        return answer(id);
    }

    @PutMapping("/{id}/form")
    @Requires(Permission.CONTACTS_WORK)
    ResponseEntity<SavedForm> save(
            @PathVariable UUID id, @RequestHeader("If-Match") String ifMatch, @RequestBody ContactForm form) {
        var saved = wrapUps.save(id, ETags.version(ifMatch), form);
        return ResponseEntity.ok()
                .eTag(ETags.of(saved.version()))
                .body(new SavedForm(saved.version(), saved.savedAt()));
    }

    @PutMapping("/{id}/customer")
    @Requires(Permission.CONTACTS_WORK)
    ResponseEntity<ContactView> identify(@PathVariable UUID id, @RequestBody Identity identity) {
        wrapUps.identify(id, identity.customerId(), identity.anonymousReason());
        return answer(id);
    }

    @PostMapping("/{id}/wrap-up")
    @Requires(Permission.CONTACTS_WORK)
    ResponseEntity<ContactView> wrapUp(@PathVariable UUID id, @RequestBody ContactForm form) {
        wrapUps.wrapUp(id, form);
        return answer(id);
    }

    @PostMapping
    @Requires(Permission.CONTACTS_WORK)
    ResponseEntity<ContactView> enter(
            @RequestHeader(Idempotency.HEADER) String key, @RequestBody ManualContacts.Entry entry) {
        var entered =
                idempotency.once(key, entry, Entered.class, () -> new Entered(manual.enter(entry, actor.staff())));
        var view = views.view(access.toSee(entered.id()));
        return ResponseEntity.created(URI.create("/api/contacts/" + entered.id()))
                .eTag(ETags.of(view.form().version()))
                .body(view);
    }

    private ResponseEntity<ContactView> answer(UUID id) {
        var view = views.view(access.toSee(id));
        return ResponseEntity.ok().eTag(ETags.of(view.form().version())).body(view);
    }
}
