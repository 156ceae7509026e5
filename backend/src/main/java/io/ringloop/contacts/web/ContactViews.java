package io.ringloop.contacts.web;

import io.ringloop.complaints.Complaints;
import io.ringloop.contacts.desk.QueueFacts;
import io.ringloop.contacts.desk.RecordTasks;
import io.ringloop.contacts.desk.RoutingFacts;
import io.ringloop.contacts.store.ContactRecord;
import io.ringloop.contacts.store.CourseStore;
import io.ringloop.contacts.store.CourseStore.TransferRow;
import io.ringloop.contacts.store.FormStore;
import io.ringloop.contacts.store.MatterStore;
import io.ringloop.contacts.web.Views.AgentName;
import io.ringloop.contacts.web.Views.CandidateView;
import io.ringloop.contacts.web.Views.ContactRow;
import io.ringloop.contacts.web.Views.ContactView;
import io.ringloop.contacts.web.Views.CurrentCall;
import io.ringloop.contacts.web.Views.CustomerName;
import io.ringloop.contacts.web.Views.FormView;
import io.ringloop.contacts.web.Views.HandoverView;
import io.ringloop.contacts.web.Views.NumberView;
import io.ringloop.contacts.web.Views.OpenComplaintView;
import io.ringloop.contacts.web.Views.QueueName;
import io.ringloop.contacts.web.Views.RoutingView;
import io.ringloop.contacts.web.Views.ScriptView;
import io.ringloop.contacts.web.Views.VisitView;
import io.ringloop.customers.Customer;
import io.ringloop.customers.Customers;
import io.ringloop.engine.Processes;
import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.processes.InboundContactProcess;
import io.ringloop.tasks.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names to ids. */
@Component
class ContactViews {

    private static final String CALL = "call";
    private static final String CLOSING = "closing";

    private final CourseStore course;
    private final FormStore forms;
    private final MatterStore matters;
    private final RecordTasks tasks;
    private final QueueFacts queues;
    private final RoutingFacts routing;
    private final Processes processes;
    private final Customers customers;
    private final Complaints complaints;
    private final People people;

    ContactViews(
            CourseStore course,
            FormStore forms,
            MatterStore matters,
            RecordTasks tasks,
            QueueFacts queues,
            RoutingFacts routing,
            Processes processes,
            Customers customers,
            Complaints complaints,
            People people) {
        this.course = course;
        this.forms = forms;
        this.matters = matters;
        this.tasks = tasks;
        this.queues = queues;
        this.routing = routing;
        this.processes = processes;
        this.customers = customers;
        this.complaints = complaints;
        this.people = people;
    }

    List<ContactRow> rows(List<ContactRecord> contacts) {
        var agents = agents(contacts.stream().map(ContactRecord::agentId).toList());
        var names = new HashMap<UUID, String>();
        contacts.stream()
                .map(ContactRecord::customerId)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> customers.find(id).ifPresent(customer -> names.put(id, customer.name())));
        return contacts.stream()
                .map(contact -> new ContactRow(
                        contact.id(),
                        contact.channel(),
                        contact.direction(),
                        contact.state(),
                        contact.outcome(),
                        queue(contact.queue()),
                        contact.dialled(),
                        contact.startedAt(),
                        contact.endedAt(),
                        contact.waitSeconds(),
                        contact.talkSeconds(),
                        agent(agents, contact.agentId()),
                        customer(names, contact.customerId()),
                        contact.manual()))
                .toList();
    }

    ContactView view(ContactRecord contact) {
        var row = rows(List.of(contact)).get(0);
        var saved = forms.find(contact.id());
        var task = tasks.openTask(contact.id());
        var verdict = routing.known(contact);
        var visits = course.visits(contact.id());
        var agents = agents(visits.stream().map(CourseStore.VisitRow::agentId).toList());
        return new ContactView(
                row.id(),
                row.channel(),
                row.direction(),
                row.state(),
                row.outcome(),
                row.queue(),
                row.callerNumber(),
                row.startedAt(),
                row.endedAt(),
                row.waitSeconds(),
                row.talkSeconds(),
                row.agent(),
                row.customer(),
                row.manual(),
                new NumberView(contact.dialled(), contact.e164(), contact.withheld()),
                contact.calledNumber(),
                contact.line(),
                contact.joinedAt(),
                contact.answeredAt(),
                candidates(contact),
                contact.anonymousReason(),
                verdict.map(known -> new RoutingView(
                                known.decisionId(),
                                known.route().queue(),
                                known.route().priority(),
                                known.route().skills(),
                                known.route().script(),
                                known.route().offerCallbackAfterSec()))
                        .orElse(null),
                script(contact),
                closing(contact),
                new FormView(saved.version(), saved.form(), saved.savedAt()),
                matters.of(contact.id()),
                task.map(Task::id).orElse(null),
                processes.instanceOf(InboundContactProcess.KEY, contact.id()).orElse(null),
                visits.stream()
                        .map(visit -> new VisitView(
                                visit.queue(),
                                visit.joinedAt(),
                                visit.leftAt(),
                                visit.outcome(),
                                agent(agents, visit.agentId()),
                                visit.waitSeconds()))
                        .toList(),
                contact.transfers(),
                handovers(contact.id()),
                contact.wrapUpDueAt(),
                contact.version());
    }

    private List<HandoverView> handovers(UUID contactId) {
        var transfers = course.transfers(contactId);
        var people = new ArrayList<@Nullable UUID>();
        for (var transfer : transfers) {
            people.add(transfer.fromStaff());
            people.add(staffOf(transfer));
        }
        var agents = agents(people);
        return transfers.stream()
                .map(transfer -> new HandoverView(
                        transfer.askedAt(),
                        agent(agents, transfer.fromStaff()),
                        transfer.targetKind().equals("queue") ? queue(transfer.target()) : null,
                        agent(agents, staffOf(transfer)),
                        transfer.reason(),
                        transfer.summary(),
                        transfer.promised(),
                        transfer.warm()))
                .toList();
    }

    private static @Nullable UUID staffOf(TransferRow transfer) {
        return transfer.targetKind().equals("staff") ? UUID.fromString(transfer.target()) : null;
    }

    CurrentCall current(ContactRecord contact, StaffId staff) {
        var leg = course.liveLeg(contact.id(), staff.value());
        var since = leg.map(CourseStore.LiveLeg::since)
                .orElseGet(() -> Objects.requireNonNullElse(contact.endedAt(), contact.startedAt()));
        return new CurrentCall(
                contact.id(),
                leg.map(CourseStore.LiveLeg::state).orElse("wrap-up"),
                queue(contact.queue()),
                contact.dialled(),
                since,
                candidates(contact),
                script(contact));
    }

    private List<CandidateView> candidates(ContactRecord contact) {
        var ids = new ArrayList<>(course.candidates(contact.id()));
        if (contact.customerId() != null && !ids.contains(contact.customerId())) {
            ids.add(0, contact.customerId());
        }
        return ids.stream()
                .flatMap(id -> customers.find(id).stream())
                .map(customer -> candidate(customer, contact))
                .toList();
    }

    private CandidateView candidate(Customer customer, ContactRecord contact) {
        var number =
                customer.numbers().isEmpty() ? null : customer.numbers().get(0).dialled();
        return new CandidateView(
                customer.id(),
                customer.name(),
                number,
                course.lastContact(customer.id(), contact.id()).orElse(null),
                course.openContacts(customer.id(), contact.id()),
                customer.value(),
                customer.care(),
                complaints.openOf(Set.of(customer.id()), null).stream()
                        .findFirst()
                        .map(open -> new OpenComplaintView(open.caseId(), open.number()))
                        .orElse(null));
    }

    private @Nullable ScriptView script(ContactRecord contact) {
        var key =
                routing.known(contact).map(verdict -> verdict.route().script()).orElse(null);
        return key == null ? null : script(key);
    }

    /** Every call ends with the same words, whatever was said first. */
    private @Nullable ScriptView closing(ContactRecord contact) {
        return contact.channel().equals(CALL) && !contact.manual() ? script(CLOSING) : null;
    }

    private @Nullable ScriptView script(String key) {
        return routing.script(key).map(text -> new ScriptView(key, text)).orElse(null);
    }

    private @Nullable QueueName queue(@Nullable String key) {
        return queues.name(key)
                .map(name -> new QueueName(Objects.requireNonNull(key), name))
                .orElse(null);
    }

    private Map<StaffId, String> agents(List<@Nullable UUID> ids) {
        var staff = ids.stream()
                .filter(Objects::nonNull)
                .distinct()
                .map(StaffId::new)
                .toList();
        return people.findAll(staff).stream().collect(Collectors.toMap(Staff::id, Staff::displayName));
    }

    private static @Nullable AgentName agent(Map<StaffId, String> names, @Nullable UUID id) {
        var name = id == null ? null : names.get(new StaffId(id));
        return id == null || name == null ? null : new AgentName(id, name);
    }

    private static @Nullable CustomerName customer(Map<UUID, String> names, @Nullable UUID id) {
        var name = id == null ? null : names.get(id);
        return id == null || name == null ? null : new CustomerName(id, name);
    }
}
