package io.ringloop.complaints.web;

import io.ringloop.cases.CaseList;
import io.ringloop.complaints.ComplaintContacts;
import io.ringloop.complaints.ComplaintDraft;
import io.ringloop.complaints.Complaints;
import io.ringloop.complaints.Registration;
import io.ringloop.complaints.Reopenings;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.shared.Idempotency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Complaints: what they are about, and what customers say about them afterwards. */
@RestController
@RequestMapping("/api/complaints")
class ComplaintController {

    private final Complaints complaints;
    private final ComplaintContacts contacts;
    private final Reopenings reopenings;
    private final ComplaintViews views;
    private final CaseList cases;
    private final Idempotency idempotency;
    private final Actor actor;

    ComplaintController(
            Complaints complaints,
            ComplaintContacts contacts,
            Reopenings reopenings,
            ComplaintViews views,
            CaseList cases,
            Idempotency idempotency,
            Actor actor) {
        this.complaints = complaints;
        this.contacts = contacts;
        this.reopenings = reopenings;
        this.views = views;
        this.cases = cases;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** A complaint that came by letter, in person or otherwise outside of a contact on record. */
    record ComplaintForm(
            @Nullable UUID customerId,
            @Nullable UUID contactId,
            @Nullable String product,
            @Nullable String channel,
            @Nullable Instant receivedAt,
            @Nullable String language,
            @NotNull Registration registration) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.CASES_WORK)
    ComplaintView register(@RequestHeader(Idempotency.HEADER) String key, @Valid @RequestBody ComplaintForm form) {
        var staff = actor.staff();
        return idempotency.once(key, form, ComplaintView.class, () -> {
            var file = complaints.open(new ComplaintDraft(
                    null,
                    form.contactId(),
                    staff.id(),
                    staff.unitId(),
                    form.customerId(),
                    null,
                    form.product(),
                    form.channel() == null ? "letter" : form.channel(),
                    form.receivedAt() == null ? views.now() : form.receivedAt(),
                    form.language() == null ? "zh-CN" : form.language(),
                    form.registration()));
            return views.of(file.id());
        });
    }

    @GetMapping("/{id}")
    @Requires(Permission.CASES_READ)
    ComplaintView get(@PathVariable UUID id) {
        return views.of(seen(id));
    }

    /** @param kind {@code urge}, {@code newFacts}, {@code answer} or {@code other} */
    record AddedContact(@NotNull UUID contactId, @NotNull String kind) {}

    @PostMapping("/{id}/contacts")
    @Requires(Permission.CASES_WORK)
    ComplaintView add(
            @PathVariable UUID id,
            @RequestHeader(Idempotency.HEADER) String key,
            @Valid @RequestBody AddedContact added) {
        return idempotency.once(key, added, ComplaintView.class, () -> {
            contacts.add(seen(id), added.contactId(), added.kind());
            return views.of(id);
        });
    }

    /**
     * News that were given outside of the task for it.
     *
     * @param means {@code voice} or {@code personalMessage}
     * @param reached spoken with, or the message arrived
     */
    record ProgressTold(@NotNull UUID contactId, @NotNull String means, boolean reached) {}

    /** @param counts {@code effective}, {@code attempted} or {@code nothing} */
    record ProgressCounted(String counts, boolean restartsClock) {}

    @PostMapping("/{id}/progress")
    @Requires(Permission.CASES_WORK)
    ProgressCounted tell(
            @PathVariable UUID id,
            @RequestHeader(Idempotency.HEADER) String key,
            @Valid @RequestBody ProgressTold told) {
        return idempotency.once(key, told, ProgressCounted.class, () -> {
            var counted = contacts.tell(seen(id), told.contactId(), views.means(told.means()), told.reached(), true);
            return new ProgressCounted(counted.counts().code(), counted.restartsClock());
        });
    }

    /** @param result {@code satisfied}, {@code partly}, {@code dissatisfied} or {@code refused} */
    record CustomerConfirmation(@NotNull String result) {}

    @PostMapping("/{id}/confirmation")
    @Requires(Permission.CASES_WORK)
    ComplaintView confirm(@PathVariable UUID id, @Valid @RequestBody CustomerConfirmation confirmation) {
        contacts.confirm(seen(id), confirmation.result());
        return views.of(id);
    }

    /** @param contactId the contact in which the customer said so */
    record WithdrawalForm(
            @NotNull UUID contactId,
            @NotBlank @Size(max = 1000) String reason) {}

    @PostMapping("/{id}/withdrawal")
    @Requires(Permission.CASES_WORK)
    ComplaintView withdraw(@PathVariable UUID id, @Valid @RequestBody WithdrawalForm form) {
        contacts.withdraw(seen(id), form.contactId(), form.reason());
        return views.of(id);
    }

    /** A second person has asked the customer. */
    @PostMapping("/{id}/withdrawal/confirmation")
    @Requires(Permission.CASES_WORK)
    ComplaintView confirmWithdrawal(@PathVariable UUID id) {
        contacts.confirmWithdrawal(seen(id));
        return views.of(id);
    }

    /** @param link where it is to be seen */
    record MediaExposure(@NotBlank @Size(max = 500) String link) {}

    @PostMapping("/{id}/media-exposure")
    @Requires(Permission.CASES_WORK)
    ComplaintView expose(@PathVariable UUID id, @Valid @RequestBody MediaExposure exposure) {
        contacts.exposed(seen(id), exposure.link());
        return views.of(id);
    }

    /** @param newFacts counts only if an operations manager says so */
    record Reopening(
            @NotNull UUID contactId,
            @NotBlank @Size(max = 1000) String reason,
            boolean sameReason,
            boolean newFacts) {}

    /** Reopens it, or opens one that follows it; answers with the one that goes on. */
    @PostMapping("/{id}/reopening")
    @Requires(Permission.CASES_WORK)
    ComplaintView reopen(
            @PathVariable UUID id,
            @RequestHeader(Idempotency.HEADER) String key,
            @Valid @RequestBody Reopening reopening) {
        return idempotency.once(key, reopening, ComplaintView.class, () -> {
            var file = reopenings.reopen(
                    seen(id), reopening.contactId(), reopening.reason(), reopening.sameReason(), reopening.newFacts());
            return views.of(file.id());
        });
    }

    private UUID seen(UUID id) {
        return cases.see(id, actor.scope(Permission.CASES_READ)).id();
    }
}
