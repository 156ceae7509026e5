package io.ringloop.contacts.desk;

import io.ringloop.contacts.store.MatterStore;
import io.ringloop.contacts.store.MatterStore.Recorded;
import io.ringloop.processes.InboundContactProcess.FollowUps;
import io.ringloop.rules.FollowUps.Action;
import io.ringloop.shared.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done about a matter after the contact: what the rules demand, and what the agent chose. */
@Component
public class FollowUpPlans {

    /** Until when a follow-up without a promise must be done; to be confirmed. */
    private static final Duration DUE = Duration.ofHours(24);

    private final MatterStore matters;
    private final FollowUpDemands demands;
    private final ContactComplaints complaints;
    private final Suggestions suggestions;
    private final ContactTickets tickets;
    private final Clock clock;

    FollowUpPlans(
            MatterStore matters,
            FollowUpDemands demands,
            ContactComplaints complaints,
            Suggestions suggestions,
            ContactTickets tickets,
            Clock clock) {
        this.matters = matters;
        this.demands = demands;
        this.complaints = complaints;
        this.suggestions = suggestions;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** What is left for a person to do, and until when. Complaints and tickets have processes of their own. */
    public record Plan(String followUp, Instant dueAt) {}

    /** Decides and logs it; the same matter asked again gives the same answer. */
    @Transactional
    public Plan of(UUID matterId) {
        var recorded = matters.find(matterId).orElseThrow(() -> new ProblemException("not-found"));
        var matter = recorded.matter();
        var demanded = demands.decide(matter);
        var chosen = matter.followUp() == null ? FollowUps.NONE : matter.followUp();
        var followUp = chosen.equals(FollowUps.NONE)
                ? demanded.followUps().stream().findFirst().orElse(FollowUps.NONE)
                : chosen;
        matters.decided(matterId, demanded.decisionId(), followUp);
        if (demanded.acknowledged() || followUp.equals(Action.SUGGESTION.code())) {
            suggestions.acknowledge(recorded);
        }
        if (complaints.take(recorded, followUp) || ticketTakes(recorded, followUp, demanded)) {
            return new Plan(FollowUps.NONE, clock.instant());
        }
        return new Plan(followUp, matter.promise() == null ? clock.instant().plus(DUE) : matter.promise());
    }

    private boolean ticketTakes(Recorded recorded, String followUp, FollowUpDemands.Demanded demanded) {
        return followUp.equals(ContactTickets.TICKET) && tickets.take(recorded, demanded.ticket());
    }
}
