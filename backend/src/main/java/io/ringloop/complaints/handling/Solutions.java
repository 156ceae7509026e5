package io.ringloop.complaints.handling;

import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseStatus;
import io.ringloop.complaints.Complaint;
import io.ringloop.complaints.store.ComplaintStore;
import io.ringloop.deadlines.CallAttempts;
import io.ringloop.deadlines.Clocks;
import io.ringloop.decisions.Decisions;
import io.ringloop.engine.Processes;
import io.ringloop.people.Deciders;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.processes.ComplaintEscalationProcess.Messages;
import io.ringloop.processes.ComplaintEscalationVariables;
import io.ringloop.rules.CallbackNext;
import io.ringloop.rules.CallbackResult;
import io.ringloop.rules.SolutionAuthority;
import io.ringloop.rules.SolutionAuthorityFacts;
import io.ringloop.rules.StaffRole;
import io.ringloop.tasks.Tasks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the proposal to its presentation: who has to approve it, and what the customer says. */
@Component
@Transactional
public class Solutions {

    private static final String UNREACHABLE = "unreachable";

    private final ComplaintBook book;
    private final ComplaintStore store;
    private final ComplaintNotices notices;
    private final SolutionAuthority authority;
    private final Attempts attempts;
    private final Decisions decisions;
    private final Clocks clocks;
    private final Processes processes;
    private final People people;
    private final Deciders deciders;
    private final Tasks tasks;

    Solutions(
            ComplaintBook book,
            ComplaintStore store,
            ComplaintNotices notices,
            SolutionAuthority authority,
            Attempts attempts,
            Decisions decisions,
            Clocks clocks,
            Processes processes,
            People people,
            Deciders deciders,
            Tasks tasks) {
        this.book = book;
        this.store = store;
        this.notices = notices;
        this.authority = authority;
        this.attempts = attempts;
        this.decisions = decisions;
        this.clocks = clocks;
        this.processes = processes;
        this.people = people;
        this.deciders = deciders;
        this.tasks = tasks;
    }

    /**
     * The roles that have to approve the proposal, in turn; none when whoever proposed it may decide. Where a centre has nobody
     * with such a role but the proposer, {@link Deciders} says who stands in.
     */
    public List<String> approvers(UUID caseId) {
        var file = book.file(caseId);
        var complaint = book.get(caseId);
        var proposal = book.proposal(caseId);
        var facts = new SolutionAuthorityFacts(
                proposer(complaint), proposal.cost(), proposal.exception(), complaint.legalReview());
        var decided = decisions.decide(book.subject(file), authority, facts);
        store.authorised(caseId, decided.id());
        var approval = decided.verdict();
        var groups = new LinkedHashSet<String>();
        if (approval.approver() != null) {
            groups.add(decider(approval.approver().name(), file, complaint));
        }
        if (approval.legal()) {
            groups.add(decider(Role.LEGAL.name(), file, complaint));
        }
        store.attemptsAllowed(caseId, attempts.allowed(caseId));
        return new ArrayList<>(groups);
    }

    /** What the customer said; whoever was reached has had the news that were promised. */
    public CallAttempts.Next presented(UUID caseId, String reaction) {
        if (reaction.equals(UNREACHABLE)) {
            return attempts.after(caseId, CallbackResult.NO_ANSWER, null);
        }
        store.told(caseId, book.now());
        clocks.met(caseId, ComplaintClocks.PROGRESS, book.now());
        processes.correlate(
                Messages.PROGRESS_GIVEN,
                caseId,
                Map.of(ComplaintEscalationVariables.FEEDBACK_REACHED, ClockSteps.GIVEN));
        book.move(caseId, CaseStatus.SOLVED);
        return new CallAttempts.Next(CallbackNext.Action.DONE, 0, book.now());
    }

    /** The solution goes out in writing; that is no news the customer was reached with, so the promise goes on. */
    public void presentInWriting(UUID caseId) {
        notices.customer(caseId, "complaint-solution", Map.of("solution", words(caseId)));
        book.move(caseId, CaseStatus.SOLVED);
    }

    /** What is proposed, in words. */
    String words(UUID caseId) {
        var words = book.proposal(caseId).proposal();
        return words == null ? "" : words;
    }

    private String decider(String role, CaseFile file, Complaint complaint) {
        var excluded = new HashSet<>(tasks.excluded(file.id()));
        if (complaint.handler() != null) {
            excluded.add(complaint.handler());
        }
        return deciders.of(Role.valueOf(role), file.unitId(), excluded).name();
    }

    private StaffRole proposer(Complaint complaint) {
        var roles = complaint.handler() == null
                ? Set.<Role>of()
                : people.get(complaint.handler()).roles();
        if (roles.contains(Role.OPS_MANAGER)) {
            return StaffRole.OPS_MANAGER;
        }
        return roles.contains(Role.TEAM_LEADER) ? StaffRole.TEAM_LEADER : StaffRole.AGENT;
    }
}
