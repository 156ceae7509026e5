package io.ringloop.contacts.inbox;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.contacts.ContactRated;
import io.ringloop.contacts.ContactRecordingDecided;
import io.ringloop.contacts.desk.Callbacks;
import io.ringloop.contacts.desk.WrapUpLimits;
import io.ringloop.contacts.reducer.Call;
import io.ringloop.contacts.reducer.CallBook;
import io.ringloop.contacts.reducer.CallMemory;
import io.ringloop.contacts.reducer.Effect;
import io.ringloop.customers.PhoneNumber;
import io.ringloop.engine.Processes;
import io.ringloop.processes.InboundContactProcess;
import io.ringloop.processes.InboundContactProcess.Messages;
import io.ringloop.processes.InboundContactProcess.Variables;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows when something happened to a call: its process, its trail, and whoever must hear of it, in the same transaction. */
@Component
class Consequences {

    private final Processes processes;
    private final Archive archive;
    private final Callbacks callbacks;
    private final WrapUpLimits limits;
    private final CallNews news;
    private final Agents agents;
    private final ApplicationEventPublisher events;

    Consequences(
            Processes processes,
            Archive archive,
            Callbacks callbacks,
            WrapUpLimits limits,
            CallNews news,
            Agents agents,
            ApplicationEventPublisher events) {
        this.processes = processes;
        this.archive = archive;
        this.callbacks = callbacks;
        this.limits = limits;
        this.news = news;
        this.agents = agents;
        this.events = events;
    }

    void follow(CallBook book) {
        var told = new LinkedHashSet<UUID>();
        var calls = new HashMap<UUID, CallMemory>();
        book.calls().forEach(call -> calls.put(call.id(), call.memory()));
        for (var effect : book.effects()) {
            var call = calls.get(effect.contactId());
            if (call != null) {
                follow(effect, call);
                news.of(effect);
                told.add(effect.contactId());
            }
        }
        told.forEach(id -> news.changed(id, Objects.requireNonNull(calls.get(id))));
    }

    /** The call was put right after these records of its PBX. */
    void repaired(Call call, String source) {
        var outcome = call.memory().outcome();
        archive.append(Fact.of(
                        "contact-repaired",
                        "contact",
                        call.id(),
                        Map.of("outcome", outcome == null ? "open" : outcome.code(), "source", source))
                .in(call.id()));
    }

    private void follow(Effect effect, CallMemory call) {
        var id = effect.contactId();
        if (effect instanceof Effect.Found) {
            processes.cancel(id, "what became of the call was found in the records of the PBX");
        } else if (effect instanceof Effect.Opened) {
            opened(id, call);
        } else if (effect instanceof Effect.Answered answered) {
            answered(id, call, answered);
        } else if (effect instanceof Effect.Transferred transferred) {
            processes.correlate(Messages.TRANSFERRED, id, Map.of());
            fact("contact-transferred", id, call, transferred.fromIface());
        } else if (effect instanceof Effect.Ended ended) {
            processes.correlate(Messages.CALL_ENDED, id, limits.begin(id, ended.at()));
            fact("contact-ended", id, call, ended.iface());
        } else if (effect instanceof Effect.EndedUnanswered unanswered) {
            unanswered(id, call, unanswered);
        } else if (effect instanceof Effect.Rated rated) {
            events.publishEvent(
                    new ContactRated(id, rated.attitude(), rated.efficiency(), rated.accuracy(), rated.at()));
        } else if (effect instanceof Effect.RecordingDecided decided && decided.uniqueid() != null) {
            events.publishEvent(
                    new ContactRecordingDecided(id, call.pbx(), decided.uniqueid(), decided.file(), decided.at()));
        } else if (effect instanceof Effect.Merged merged) {
            processes.cancel(id, "merged into contact " + merged.into());
            fact("contact-merged", id, call, null);
        }
    }

    private void opened(UUID id, CallMemory call) {
        processes.start(
                InboundContactProcess.KEY,
                id,
                Map.of(
                        Variables.MANUAL,
                        false,
                        Variables.NUMBER_WITHHELD,
                        PhoneNumber.of(call.callerNumber()).withheld(),
                        Variables.TRANSFER_COUNT,
                        0));
        fact("contact-opened", id, call, null);
    }

    private void answered(UUID id, CallMemory call, Effect.Answered answered) {
        processes.correlate(
                Messages.ANSWERED,
                id,
                Map.of(Variables.AGENT_ID, agents.serving(answered.iface()).id().toString()));
        callbacks.callOff(id, call.callerNumber(), answered.at());
        fact("contact-answered", id, call, answered.iface());
    }

    private void unanswered(UUID id, CallMemory call, Effect.EndedUnanswered unanswered) {
        var variables = new HashMap<String, Object>();
        variables.put(Variables.OUTCOME, unanswered.outcome().code());
        if (call.transfers() > 0) {
            variables.putAll(limits.begin(id, unanswered.at()));
            news.lostInTransfer(id, call, unanswered.at());
        }
        processes.correlate(Messages.ENDED_UNANSWERED, id, variables);
        fact("contact-unanswered", id, call, null);
    }

    private void fact(String kind, UUID id, CallMemory call, @Nullable String iface) {
        var data = new HashMap<String, Object>();
        data.put("pbx", call.pbx());
        data.put("linkedid", call.rootLinkedid());
        put(data, "queue", call.queue());
        put(data, "outcome", call.outcome() == null ? null : call.outcome().code());
        put(data, "phone", iface);
        put(data, "into", call.mergedInto());
        archive.append(new Fact(kind, "contact", id.toString(), id, data, Map.of(), null));
    }

    private static void put(Map<String, Object> data, String key, @Nullable Object value) {
        if (value != null) {
            data.put(key, value.toString());
        }
    }
}
