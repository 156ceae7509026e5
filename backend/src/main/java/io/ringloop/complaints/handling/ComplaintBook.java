package io.ringloop.complaints.handling;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseStatus;
import io.ringloop.cases.Cases;
import io.ringloop.complaints.Complaint;
import io.ringloop.complaints.Proposal;
import io.ringloop.complaints.store.ComplaintFormStore;
import io.ringloop.complaints.store.ComplaintStore;
import io.ringloop.customers.Customer;
import io.ringloop.customers.Customers;
import io.ringloop.decisions.DecisionSubject;
import io.ringloop.processes.ComplaintEscalationProcess.Elements;
import io.ringloop.rules.Code;
import io.ringloop.rules.ContactRoutingFacts.Care;
import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.shared.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every step of a complaint reads, and how it is written down. */
@Component
public class ComplaintBook {

    private static final Set<String> PROPOSING =
            Set.of(Elements.HANDLE_ORDINARY, Elements.HANDLE_MAJOR, Elements.MEDIATE);

    private final ComplaintStore store;
    private final ComplaintFormStore forms;
    private final Cases cases;
    private final Customers customers;
    private final Archive archive;
    private final Clock clock;

    ComplaintBook(
            ComplaintStore store,
            ComplaintFormStore forms,
            Cases cases,
            Customers customers,
            Archive archive,
            Clock clock) {
        this.store = store;
        this.forms = forms;
        this.cases = cases;
        this.customers = customers;
        this.archive = archive;
        this.clock = clock;
    }

    /** Now, as exactly as PostgreSQL keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * @throws ProblemException {@code case-not-found} for what is no complaint
     */
    public Complaint get(UUID caseId) {
        return store.find(caseId).orElseThrow(() -> notFound(caseId));
    }

    /** The complaint, locked until the end of the transaction. */
    Complaint lock(UUID caseId) {
        return store.lock(caseId).orElseThrow(() -> notFound(caseId));
    }

    public CaseFile file(UUID caseId) {
        return cases.find(caseId).orElseThrow(() -> notFound(caseId));
    }

    /** What was proposed last; nothing before the first proposal. */
    public Proposal proposal(UUID caseId) {
        return forms.last(caseId, PROPOSING, Proposal.class).orElse(Proposal.NONE);
    }

    /** The subject of a decision about the case; what is personal in it is kept under the customer's key. */
    DecisionSubject subject(CaseFile file) {
        return DecisionSubject.of("case", file.id()).in(file.id()).about(person(file));
    }

    CustomerValue value(CaseFile file) {
        return customer(file)
                .map(customer -> Code.of(CustomerValue.class, customer.value()))
                .orElse(CustomerValue.UNKNOWN);
    }

    Care care(CaseFile file) {
        return customer(file)
                .map(customer -> Code.of(Care.class, customer.care()))
                .orElse(Care.NONE);
    }

    /** Moves the case on where its status allows it. */
    void move(UUID caseId, CaseStatus next) {
        if (file(caseId).status().leadsTo(next)) {
            cases.changeStatus(caseId, next);
        }
    }

    /** Something worth proving, with the words of and about the customer as ciphertext. */
    public void prove(String kind, UUID caseId, Map<String, Object> data, Map<String, Object> words) {
        var fact = Fact.of(kind, "case", caseId, data).in(caseId);
        archive.append(words.isEmpty() ? fact : fact.about(person(file(caseId)), words));
    }

    private Optional<Customer> customer(CaseFile file) {
        return file.customerId() == null ? Optional.empty() : customers.find(file.customerId());
    }

    private static UUID person(CaseFile file) {
        return file.customerId() == null ? file.id() : file.customerId();
    }

    private static ProblemException notFound(UUID caseId) {
        return new ProblemException("case-not-found", Map.of("id", caseId));
    }
}
