package io.ringloop.tickets.handling;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseStatus;
import io.ringloop.cases.Cases;
import io.ringloop.customers.Customer;
import io.ringloop.customers.Customers;
import io.ringloop.decisions.DecisionSubject;
import io.ringloop.rules.Code;
import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.shared.ProblemException;
import io.ringloop.tickets.Ticket;
import io.ringloop.tickets.store.TicketStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every step of a ticket reads, and how it is written down. */
@Component
public class TicketBook {

    private final TicketStore store;
    private final Cases cases;
    private final Customers customers;
    private final Archive archive;
    private final Clock clock;

    TicketBook(TicketStore store, Cases cases, Customers customers, Archive archive, Clock clock) {
        this.store = store;
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
     * @throws ProblemException {@code case-not-found} for what is no ticket
     */
    public Ticket get(UUID caseId) {
        return store.find(caseId).orElseThrow(() -> notFound(caseId));
    }

    Optional<Ticket> find(UUID caseId) {
        return store.find(caseId);
    }

    /** The ticket, locked until the end of the transaction. */
    Ticket lock(UUID caseId) {
        return store.lock(caseId).orElseThrow(() -> notFound(caseId));
    }

    public CaseFile file(UUID caseId) {
        return cases.find(caseId).orElseThrow(() -> notFound(caseId));
    }

    /** The subject of a decision about the case; what is personal in it is kept under the customer's key. */
    public DecisionSubject subject(CaseFile file) {
        return DecisionSubject.of("case", file.id()).in(file.id()).about(person(file));
    }

    CustomerValue value(CaseFile file) {
        var customer = file.customerId() == null ? Optional.<Customer>empty() : customers.find(file.customerId());
        return customer.map(known -> Code.of(CustomerValue.class, known.value()))
                .orElse(CustomerValue.UNKNOWN);
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

    private static UUID person(CaseFile file) {
        return file.customerId() == null ? file.id() : file.customerId();
    }

    private static ProblemException notFound(UUID caseId) {
        return new ProblemException("case-not-found", Map.of("id", caseId));
    }
}
