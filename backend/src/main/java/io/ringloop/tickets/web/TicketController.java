package io.ringloop.tickets.web;

import io.ringloop.cases.CaseList;
import io.ringloop.customers.Customers;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.rules.TicketType;
import io.ringloop.shared.Idempotency;
import io.ringloop.tickets.TicketContacts;
import io.ringloop.tickets.TicketDetails;
import io.ringloop.tickets.TicketDraft;
import io.ringloop.tickets.TicketReopenings;
import io.ringloop.tickets.Tickets;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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

/** Tickets: what the customer wants, and what they say about it afterwards. */
@RestController
@RequestMapping("/api/tickets")
class TicketController {

    private final Tickets tickets;
    private final TicketContacts contacts;
    private final TicketReopenings reopenings;
    private final TicketViews views;
    private final CaseList cases;
    private final Customers customers;
    private final Idempotency idempotency;
    private final Actor actor;

    TicketController(
            Tickets tickets,
            TicketContacts contacts,
            TicketReopenings reopenings,
            TicketViews views,
            CaseList cases,
            Customers customers,
            Idempotency idempotency,
            Actor actor) {
        this.tickets = tickets;
        this.contacts = contacts;
        this.reopenings = reopenings;
        this.views = views;
        this.cases = cases;
        this.customers = customers;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /**
     * What the customer wants.
     *
     * @param causeId the case that made it necessary
     * @param channel such as {@code call} or {@code letter}
     */
    record TicketForm(
            @NotNull TicketType type,
            @Nullable UUID customerId,
            @Nullable UUID contactId,
            @Nullable UUID causeId,
            @Nullable @Size(max = 40) String channel,
            @Nullable Instant receivedAt,
            @Nullable String language,
            @NotNull TicketDetails details) {}

    /**
     * What the customer has to be asked for.
     *
     * @param needs fields that a ticket of the type cannot do without
     */
    record TicketNeeds(TicketType type, List<String> needs) {}

    @GetMapping("/types")
    @Requires(Permission.CASES_READ)
    List<TicketNeeds> types() {
        return Arrays.stream(TicketType.values())
                .map(type -> new TicketNeeds(
                        type, TicketDetails.required(type).stream().sorted().toList()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.CASES_WORK)
    TicketView open(@RequestHeader(Idempotency.HEADER) String key, @Valid @RequestBody TicketForm form) {
        var staff = actor.staff();
        var cause = form.causeId() == null ? null : seen(form.causeId());
        return idempotency.once(key, form, TicketView.class, () -> {
            var file = tickets.open(new TicketDraft(
                    form.type(),
                    null,
                    form.contactId(),
                    cause,
                    staff.unitId(),
                    form.customerId() == null ? null : customer(form.customerId()),
                    null,
                    form.channel() == null ? "call" : form.channel(),
                    form.receivedAt() == null ? views.now() : form.receivedAt(),
                    form.language() == null ? "zh-CN" : form.language(),
                    form.details()));
            return views.of(file.id());
        });
    }

    @GetMapping("/{id}")
    @Requires(Permission.CASES_READ)
    TicketView get(@PathVariable UUID id) {
        return views.of(seen(id));
    }

    /** @param kind {@code urge}, {@code newFacts}, {@code answer} or {@code other} */
    record TicketContact(
            @NotNull UUID contactId,

            @NotNull @Pattern(regexp = "urge|newFacts|answer|other")
            String kind) {}

    @PostMapping("/{id}/contacts")
    @Requires(Permission.CASES_WORK)
    TicketView add(
            @PathVariable UUID id,
            @RequestHeader(Idempotency.HEADER) String key,
            @Valid @RequestBody TicketContact added) {
        return idempotency.once(key, added, TicketView.class, () -> {
            contacts.add(seen(id), added.contactId(), added.kind());
            return views.of(id);
        });
    }

    /** @param contactId the contact in which the customer said so */
    record TicketObjection(
            @NotNull UUID contactId,
            @NotBlank @Size(max = 1000) String reason) {}

    /** The customer says, while it may be said, that it is not done. */
    @PostMapping("/{id}/objection")
    @Requires(Permission.CASES_WORK)
    TicketView object(@PathVariable UUID id, @Valid @RequestBody TicketObjection objection) {
        contacts.object(seen(id), objection.contactId(), objection.reason());
        return views.of(id);
    }

    /** @param contactId the contact in which the customer said so */
    record TicketWithdrawal(
            @NotNull UUID contactId,
            @NotBlank @Size(max = 1000) String reason) {}

    @PostMapping("/{id}/withdrawal")
    @Requires(Permission.CASES_WORK)
    TicketView withdraw(@PathVariable UUID id, @Valid @RequestBody TicketWithdrawal withdrawal) {
        contacts.withdraw(seen(id), withdrawal.contactId(), withdrawal.reason());
        return views.of(id);
    }

    /** @param newFacts counts only if an operations manager says so */
    record TicketReopening(
            @NotNull UUID contactId,
            @NotBlank @Size(max = 1000) String reason,
            boolean sameReason,
            boolean newFacts) {}

    /** @param caseId the case that goes on: this one, its master, or one that follows it */
    record TicketGoesOn(UUID caseId, String number) {}

    /** Reopens it, or opens one that follows it. */
    @PostMapping("/{id}/reopening")
    @Requires(Permission.CASES_WORK)
    TicketGoesOn reopen(
            @PathVariable UUID id,
            @RequestHeader(Idempotency.HEADER) String key,
            @Valid @RequestBody TicketReopening reopening) {
        return idempotency.once(key, reopening, TicketGoesOn.class, () -> {
            var file = reopenings.reopen(
                    seen(id), reopening.contactId(), reopening.reason(), reopening.sameReason(), reopening.newFacts());
            return new TicketGoesOn(file.id(), file.number());
        });
    }

    private UUID seen(UUID id) {
        return cases.see(id, actor.scope(Permission.CASES_READ)).id();
    }

    private UUID customer(UUID id) {
        return customers.view(id, actor.scope(Permission.CUSTOMERS_READ)).id();
    }
}
