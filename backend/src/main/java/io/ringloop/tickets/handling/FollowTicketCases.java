package io.ringloop.tickets.handling;

import io.ringloop.cases.CaseEvent.CaseAssigned;
import io.ringloop.cases.CaseEvent.CaseMerged;
import io.ringloop.cases.CaseEvent.CaseStatusChanged;
import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseKind;
import io.ringloop.cases.CaseStatus;
import io.ringloop.decisions.Decisions;
import io.ringloop.engine.Processes;
import io.ringloop.forwarding.Forwardings;
import io.ringloop.forwarding.WorkOrder;
import io.ringloop.processes.TicketClosureProcess.Messages;
import io.ringloop.processes.TicketClosureVariables;
import io.ringloop.rules.TicketProgress;
import io.ringloop.rules.TicketProgressFacts;
import io.ringloop.rules.TicketProgressFacts.Stage;
import io.ringloop.tasks.Tasks;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Process and customer follow what happens to the case: another owner, a merge, another status. */
@Component
class FollowTicketCases {

    private final TicketBook book;
    private final TicketNotices notices;
    private final TicketProgress progress;
    private final Decisions decisions;
    private final Processes processes;
    private final Forwardings forwardings;
    private final Tasks tasks;

    FollowTicketCases(
            TicketBook book,
            TicketNotices notices,
            TicketProgress progress,
            Decisions decisions,
            Processes processes,
            Forwardings forwardings,
            Tasks tasks) {
        this.book = book;
        this.notices = notices;
        this.progress = progress;
        this.decisions = decisions;
        this.processes = processes;
        this.forwardings = forwardings;
        this.tasks = tasks;
    }

    @EventListener
    @Transactional
    public void follow(CaseAssigned event) {
        var owner = event.file().owner();
        if (!ticket(event.file()) || owner == null) {
            return;
        }
        var former = event.former();
        about(event.file().id()).forEach(key -> {
            processes.set(key, Map.of(TicketClosureVariables.OWNER_ID, owner.toString()));
            if (former != null && !former.equals(owner)) {
                tasks.handOver(key, former, owner);
            }
        });
    }

    @EventListener
    @Transactional
    public void follow(CaseMerged event) {
        if (ticket(event.file())) {
            processes.correlate(Messages.MERGED_INTO, event.file().id(), Map.of());
        }
    }

    /** The customer is told where it stands, when the table says so and it is something new to them. */
    @EventListener
    @Transactional
    public void follow(CaseStatusChanged event) {
        if (!ticket(event.file())) {
            return;
        }
        var facts = new TicketProgressFacts(stage(event.file().status()));
        var news = decisions.decide(book.subject(event.file()), progress, facts).verdict();
        var before = progress.decide(new TicketProgressFacts(stage(event.former())))
                .value()
                .word();
        if (news.told() && news.word() != before) {
            notices.customer(event.file().id(), "ticket-progress", Map.of("word", ProgressWords.text(news.word())));
        }
    }

    private boolean ticket(CaseFile file) {
        return file.kind() == CaseKind.TICKET && book.find(file.id()).isPresent();
    }

    /** The ticket itself, and what was forwarded as a step of it. */
    private Stream<UUID> about(UUID caseId) {
        var steps = forwardings.of(caseId).stream().filter(order -> !order.alone());
        return Stream.concat(Stream.of(caseId), steps.map(WorkOrder::id));
    }

    private static Stage stage(CaseStatus status) {
        return Stage.valueOf(status.name());
    }
}
