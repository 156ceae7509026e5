package io.ringloop.contacts.desk;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.contacts.ContactForm;
import io.ringloop.contacts.ContactForm.Matter;
import io.ringloop.contacts.store.CodeStore;
import io.ringloop.contacts.store.ContactRecord;
import io.ringloop.contacts.store.ContactWriter;
import io.ringloop.contacts.store.FormStore;
import io.ringloop.contacts.store.MatterStore;
import io.ringloop.customers.Customers;
import io.ringloop.people.Actor;
import io.ringloop.people.StaffId;
import io.ringloop.routing.Presences;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.StaleVersion;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The record of a contact, from the first draft to the last field. */
@Component
public class WrapUps {

    private static final Set<String> TALKED = Set.of("wrap-up", "follow-up");

    private final ContactAccess access;
    private final ContactWriter writer;
    private final FormStore forms;
    private final MatterStore matters;
    private final CodeStore codes;
    private final FollowUpDemands demands;
    private final RecordTasks tasks;
    private final Customers customers;
    private final Callers callers;
    private final Presences presences;
    private final Archive archive;
    private final Actor actor;
    private final Clock clock;

    WrapUps(
            ContactAccess access,
            ContactWriter writer,
            FormStore forms,
            MatterStore matters,
            CodeStore codes,
            FollowUpDemands demands,
            RecordTasks tasks,
            Customers customers,
            Callers callers,
            Presences presences,
            Archive archive,
            Actor actor,
            Clock clock) {
        this.access = access;
        this.writer = writer;
        this.forms = forms;
        this.matters = matters;
        this.codes = codes;
        this.demands = demands;
        this.tasks = tasks;
        this.customers = customers;
        this.callers = callers;
        this.presences = presences;
        this.archive = archive;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Saves a draft; it may lack anything.
     *
     * @param version the one that was read, 0 before the first save
     * @throws ProblemException {@code stale-version}, {@code request-invalid}, {@code contact-closed}
     */
    @Transactional
    public FormStore.Saved save(UUID contactId, int version, ContactForm form) {
        var tooLong = WrapUpRules.tooLong(form);
        if (!tooLong.isEmpty()) {
            throw ProblemException.invalid(tooLong);
        }
        var contact = access.toWrite(contactId);
        var now = clock.instant();
        var saved = forms.save(contact.id(), version, form, actor.staff().id().value(), now)
                .orElseThrow(StaleVersion::new);
        return new FormStore.Saved(saved, form, now);
    }

    /**
     * Says who the customer is, or why nobody can say.
     *
     * @throws ProblemException {@code request-invalid}, {@code customer-not-found}
     */
    @Transactional
    public void identify(UUID contactId, @Nullable UUID customerId, @Nullable String anonymousReason) {
        var contact = access.toWrite(contactId);
        if (customerId != null) {
            var customer = customers.find(customerId).orElseThrow(() -> new ProblemException("customer-not-found"));
            writer.customer(contact.id(), customer.id(), null);
            callers.openTo(contact.id(), actor.staff().id());
        } else {
            writer.customer(contact.id(), null, anonymousReason);
        }
        tasks.describe(contact.id());
        archive.append(Fact.of(
                        "contact-identified",
                        "contact",
                        contact.id(),
                        customerId == null ? Map.of() : Map.of("customerId", customerId.toString()))
                .in(contact.id()));
    }

    /**
     * Puts the contact on record and completes its task.
     *
     * @throws ProblemException {@code request-invalid} with every field that is not right, {@code contact-still-open} while
     *     somebody talks, {@code contact-closed} when it is on record already
     */
    @Transactional
    public void wrapUp(UUID contactId, ContactForm form) {
        var contact = access.toWrite(contactId);
        if (!TALKED.contains(contact.state()) || contact.agentId() == null) {
            throw new ProblemException("contact-still-open");
        }
        check(contact, form);
        var now = clock.instant();
        var recorded = withIds(form.matters());
        if (contact.customerId() == null) {
            writer.customer(contact.id(), null, form.anonymousReason());
        }
        var version = forms.find(contact.id()).version();
        forms.save(contact.id(), version, form, actor.staff().id().value(), now);
        matters.replace(contact.id(), recorded);
        writer.wrappedUp(contact.id(), now);
        var ids = recorded.stream().map(matter -> String.valueOf(matter.id())).toList();
        presences.afterCallEnded(new StaffId(contact.agentId()), contact.id());
        archive.append(Fact.of(
                        "contact-wrapped-up",
                        "contact",
                        contact.id(),
                        Map.of("matters", recorded.stream().map(WrapUps::proof).toList()))
                .in(contact.id()));
        tasks.complete(contact.id(), ids);
    }

    private void check(ContactRecord contact, ContactForm form) {
        var rules = new WrapUpRules(codes.codes(), demands::of);
        var problems = rules.check(form, contact.customerId() != null);
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }

    private static List<Matter> withIds(List<Matter> matters) {
        var recorded = new ArrayList<Matter>();
        matters.forEach(matter -> recorded.add(matter.withId(Ids.next())));
        return recorded;
    }

    private static Map<String, Object> proof(Matter matter) {
        return Stream.of(
                        Map.entry("id", String.valueOf(matter.id())),
                        Map.entry("reason1", String.valueOf(matter.reason1())),
                        Map.entry("reason2", String.valueOf(matter.reason2())),
                        Map.entry("result", String.valueOf(matter.result())),
                        Map.entry("followUp", String.valueOf(matter.followUp())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
