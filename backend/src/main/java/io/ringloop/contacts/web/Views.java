package io.ringloop.contacts.web;

import io.ringloop.contacts.ContactForm;
import io.ringloop.contacts.ContactForm.Matter;
import io.ringloop.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contacts as the API shows them. */
final class Views {

    private Views() {}

    record QueueName(String key, Text name) {}

    record AgentName(UUID id, String displayName) {}

    record CustomerName(UUID id, String name) {}

    record ContactRow(
            UUID id,
            String channel,
            String direction,
            String state,
            @Nullable String outcome,
            @Nullable QueueName queue,
            String callerNumber,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Integer waitSeconds,
            @Nullable Integer talkSeconds,
            @Nullable AgentName agent,
            @Nullable CustomerName customer,
            boolean manual) {}

    record NumberView(String dialled, @Nullable String e164, boolean withheld) {}

    record CandidateView(
            UUID customerId,
            String name,
            @Nullable String number,
            @Nullable Instant lastContactAt,
            int openCases,
            String value,
            String care,
            @Nullable OpenComplaintView complaint) {}

    /** The complaint this customer is waiting for. */
    record OpenComplaintView(UUID caseId, String number) {}

    record RoutingView(
            UUID decisionId,
            @Nullable String queue,
            int priority,
            List<String> skills,
            @Nullable String script,
            int offerCallbackAfterSec) {}

    record ScriptView(String key, Text text) {}

    record FormView(
            int version, ContactForm values, @Nullable Instant savedAt) {}

    record VisitView(
            String queue,
            Instant joinedAt,
            @Nullable Instant leftAt,
            @Nullable String outcome,
            @Nullable AgentName agent,
            @Nullable Integer waitSeconds) {}

    /**
     * What an agent told the next one.
     *
     * @param reason a code of the transfer reasons
     * @param warm the two spoke first
     */
    record HandoverView(
            Instant at,
            @Nullable AgentName from,
            @Nullable QueueName toQueue,
            @Nullable AgentName toAgent,
            String reason,
            String summary,
            @Nullable String promised,
            boolean warm) {}

    /**
     * @param script what the agent says first
     * @param closing what the agent says at the end of a call
     */
    record ContactView(
            UUID id,
            String channel,
            String direction,
            String state,
            @Nullable String outcome,
            @Nullable QueueName queue,
            String callerNumber,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Integer waitSeconds,
            @Nullable Integer talkSeconds,
            @Nullable AgentName agent,
            @Nullable CustomerName customer,
            boolean manual,
            NumberView number,
            @Nullable String calledNumber,
            @Nullable String line,
            @Nullable Instant joinedAt,
            @Nullable Instant answeredAt,
            List<CandidateView> candidates,
            @Nullable String anonymousReason,
            @Nullable RoutingView routing,
            @Nullable ScriptView script,
            @Nullable ScriptView closing,
            FormView form,
            List<Matter> matters,
            @Nullable UUID taskId,
            @Nullable String instanceId,
            List<VisitView> visits,
            int transfers,
            List<HandoverView> handovers,
            @Nullable Instant wrapUpDueAt,
            int version) {}

    record CurrentCall(
            UUID contactId,
            String state,
            @Nullable QueueName queue,
            String callerNumber,
            Instant since,
            List<CandidateView> candidates,
            @Nullable ScriptView script) {}

    /** The call in hand, if there is one. */
    record CurrentCallAnswer(@Nullable CurrentCall call) {}
}
