package io.ringloop.contacts.desk;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.contacts.store.ContactWriter;
import io.ringloop.contacts.store.ContactWriter.Manual;
import io.ringloop.customers.Customers;
import io.ringloop.customers.PhoneNumber;
import io.ringloop.engine.Processes;
import io.ringloop.people.Staff;
import io.ringloop.processes.InboundContactProcess;
import io.ringloop.processes.InboundContactProcess.Variables;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contacts entered by hand, because they came on paper, at the counter, or while the system was away. */
@Component
public class ManualContacts {

    private static final Set<String> CHANNELS = Set.of("call", "chat", "mail", "visit", "letter", "other");
    private static final Set<String> DIRECTIONS = Set.of("inbound", "outbound");

    private final ContactWriter writer;
    private final Customers customers;
    private final Callers callers;
    private final Processes processes;
    private final WrapUpLimits limits;
    private final Archive archive;
    private final Clock clock;

    ManualContacts(
            ContactWriter writer,
            Customers customers,
            Callers callers,
            Processes processes,
            WrapUpLimits limits,
            Archive archive,
            Clock clock) {
        this.writer = writer;
        this.customers = customers;
        this.callers = callers;
        this.processes = processes;
        this.limits = limits;
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * What was noted of a contact.
     *
     * @param startedAt the original time, not that of typing
     */
    public record Entry(
            @Nullable String channel,
            @Nullable String direction,
            @Nullable String number,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable UUID customerId) {}

    /**
     * Enters a contact; its process starts with the wrap-up.
     *
     * @throws ProblemException {@code request-invalid}
     */
    @Transactional
    public UUID enter(Entry entry, Staff by) {
        var now = clock.instant();
        var problems = check(entry, now);
        if (!problems.isEmpty() || entry.startedAt() == null) {
            throw ProblemException.invalid(problems);
        }
        var id = Ids.next();
        var number = PhoneNumber.of(entry.number());
        writer.add(new Manual(
                id,
                String.valueOf(entry.channel()),
                String.valueOf(entry.direction()),
                number.dialled(),
                number.e164(),
                number.withheld(),
                entry.startedAt(),
                entry.endedAt(),
                entry.customerId(),
                by.id().value(),
                by.unitId(),
                now));
        callers.identify(id);
        callers.openTo(id, by.id());
        archive.append(Fact.of(
                        "contact-entered",
                        "contact",
                        id,
                        Map.of(
                                "channel",
                                entry.channel(),
                                "startedAt",
                                entry.startedAt().toString()))
                .in(id));
        var variables = new HashMap<String, Object>(limits.begin(id, now));
        variables.put(Variables.MANUAL, true);
        variables.put(Variables.NUMBER_WITHHELD, number.withheld());
        variables.put(Variables.TRANSFER_COUNT, 0);
        variables.put(Variables.AGENT_ID, by.id().toString());
        processes.start(InboundContactProcess.KEY, id, variables);
        return id;
    }

    private List<FieldProblem> check(Entry entry, Instant now) {
        var problems = new ArrayList<FieldProblem>();
        choice(problems, "channel", entry.channel(), CHANNELS);
        choice(problems, "direction", entry.direction(), DIRECTIONS);
        if (entry.startedAt() == null) {
            problems.add(new FieldProblem("startedAt", "field-required"));
        } else if (entry.startedAt().isAfter(now)) {
            problems.add(new FieldProblem("startedAt", "time-in-future"));
        } else if (entry.endedAt() != null && entry.endedAt().isBefore(entry.startedAt())) {
            problems.add(new FieldProblem("endedAt", "end-before-start"));
        }
        if (entry.endedAt() != null && entry.endedAt().isAfter(now)) {
            problems.add(new FieldProblem("endedAt", "time-in-future"));
        }
        if (entry.number() != null && entry.number().length() > WrapUpRules.LONGEST_WORD) {
            problems.add(new FieldProblem("number", "text-too-long", Map.of("most", WrapUpRules.LONGEST_WORD)));
        }
        if (entry.customerId() != null && customers.find(entry.customerId()).isEmpty()) {
            problems.add(new FieldProblem("customerId", "customer-not-found"));
        }
        return problems;
    }

    private static void choice(List<FieldProblem> problems, String field, @Nullable String value, Set<String> allowed) {
        if (value == null || value.isBlank()) {
            problems.add(new FieldProblem(field, "field-required"));
        } else if (!allowed.contains(value)) {
            problems.add(new FieldProblem(field, "field-invalid"));
        }
    }
}
