package io.ringloop.complaints.handling;

import io.ringloop.cases.CaseEvent.CaseAssigned;
import io.ringloop.cases.CaseEvent.CaseMerged;
import io.ringloop.cases.CaseKind;
import io.ringloop.engine.Processes;
import io.ringloop.forwarding.Forwardings;
import io.ringloop.forwarding.WorkOrder;
import io.ringloop.processes.ComplaintEscalationProcess.Messages;
import io.ringloop.processes.ComplaintEscalationVariables;
import io.ringloop.tasks.Tasks;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The process follows what happens to the case outside of it: another owner, a merge. */
@Component
class FollowCases {

    private final Processes processes;
    private final Tasks tasks;
    private final Forwardings forwardings;

    FollowCases(Processes processes, Tasks tasks, Forwardings forwardings) {
        this.processes = processes;
        this.tasks = tasks;
        this.forwardings = forwardings;
    }

    @EventListener
    @Transactional
    public void follow(CaseAssigned event) {
        var owner = event.file().owner();
        if (event.file().kind() != CaseKind.COMPLAINT || owner == null) {
            return;
        }
        var caseId = event.file().id();
        var former = event.former();
        about(caseId).forEach(key -> {
            processes.set(key, Map.of(ComplaintEscalationVariables.OWNER_ID, owner.toString()));
            if (former != null && !former.equals(owner)) {
                tasks.handOver(key, former, owner);
            }
        });
    }

    /** The complaint itself, and what was forwarded as a step of it. */
    private Stream<UUID> about(UUID caseId) {
        var steps = forwardings.of(caseId).stream().filter(order -> !order.alone());
        return Stream.concat(Stream.of(caseId), steps.map(WorkOrder::id));
    }

    @EventListener
    @Transactional
    public void follow(CaseMerged event) {
        if (event.file().kind() == CaseKind.COMPLAINT) {
            processes.correlate(Messages.MERGED_INTO, event.file().id(), Map.of());
        }
    }
}
