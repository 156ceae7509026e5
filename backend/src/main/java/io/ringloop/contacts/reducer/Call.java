package io.ringloop.contacts.reducer;

import io.ringloop.contacts.Outcome;
import io.ringloop.telephony.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of one call. Mutable: it lives inside the reduction of a batch and is stored at its end. */
public final class Call {

    /** What is not decided yet, because its proof may still be under way on another channel. */
    enum Pending {
        NOTHING,
        /** The caller hung up after leaving the queue, and nobody has said yet who answered or why not. */
        CALLER_GONE,
        /** The agent's channel ended while the caller's lives: the end of the call, or a transfer. */
        AGENT_GONE
    }

    final UUID id;
    final String pbx;
    final String rootLinkedid;
    Instant startedAt;

    @Nullable
    String callerUniqueid;

    @Nullable
    String callerChannel;

    @Nullable
    String callerNumber;

    @Nullable
    String calledNumber;

    @Nullable
    String route;

    @Nullable
    String queue;

    @Nullable
    UUID decisionId;

    @Nullable
    String language;

    @Nullable
    String ivr;

    @Nullable
    Instant joinedAt;

    @Nullable
    Instant answeredAt;

    /** When the part of the call that we serve was over. */
    @Nullable
    Instant endedAt;

    /** When the caller's channel was gone. */
    @Nullable
    Instant lineEndedAt;

    @Nullable
    Instant lastSignalAt;

    @Nullable
    Instant decideAt;

    Pending pending = Pending.NOTHING;

    @Nullable
    Outcome outcome;

    @Nullable
    Integer waitSeconds;

    /** The leg of the agent who serves the caller now. */
    @Nullable
    String talkLeg;

    /** The agent who served last. */
    @Nullable
    String agentIface;

    @Nullable
    Consultation consultation;

    int transfers;
    boolean opened;
    boolean refused;

    /** Ended or answered and ended: nothing more is told about it. */
    boolean over;

    @Nullable
    UUID mergedInto;

    boolean dirty;

    final List<Visit> visits = new ArrayList<>();
    final Map<String, Leg> legs = new LinkedHashMap<>();
    final Set<String> linkedids = new LinkedHashSet<>();

    /** A call as it begins. */
    public Call(UUID id, String pbx, String rootLinkedid, Instant startedAt) {
        this.id = id;
        this.pbx = pbx;
        this.rootLinkedid = rootLinkedid;
        this.startedAt = startedAt;
        linkedids.add(rootLinkedid);
    }

    boolean talking() {
        return talkLeg != null;
    }

    /** Whether what happens to this channel happens to the agent who serves and asks a colleague, and not to the caller. */
    boolean isAside(Channel channel) {
        var theirs = channel.uniqueid() == null
                || callerUniqueid == null
                || channel.uniqueid().equals(callerUniqueid);
        var completed = consultation != null
                && consultation.completed()
                && consultation.uniqueid().equals(channel.uniqueid());
        return talking() && !theirs && !completed;
    }

    boolean lineLive() {
        return lineEndedAt == null && mergedInto == null;
    }

    @Nullable
    Visit lastVisit() {
        return visits.isEmpty() ? null : visits.get(visits.size() - 1);
    }

    /** The last visit of this queue. */
    @Nullable
    Visit visitOf(String wanted) {
        for (int i = visits.size() - 1; i >= 0; i--) {
            if (visits.get(i).queue.equals(wanted)) {
                return visits.get(i);
            }
        }
        return null;
    }

    /** Seconds waited, in however many queues, since the beginning or the last conversation; null when in none. */
    @Nullable
    Integer waited() {
        Integer sum = null;
        for (int i = visits.size() - 1; i >= 0; i--) {
            var visit = visits.get(i);
            if (i < visits.size() - 1 && Outcome.ANSWERED.code().equals(visit.outcome)) {
                break;
            }
            if (visit.waitSeconds != null) {
                sum = (sum == null ? 0 : sum) + visit.waitSeconds;
            }
        }
        return sum;
    }

    Visit joins(String joined, Instant at) {
        var visit = new Visit(visits.size() + 1, joined, at);
        visits.add(visit);
        queue = joined;
        if (joinedAt == null) {
            joinedAt = at;
        }
        return visit;
    }

    Stream<Leg> ringingLegs() {
        return legs.values().stream().filter(Leg::ringing);
    }

    @Nullable
    Leg ringingLeg(@Nullable String iface) {
        return ringingLegs()
                .filter(leg -> Objects.equals(leg.iface, iface))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Leg caller() {
        return callerUniqueid == null ? null : legs.get(callerUniqueid);
    }

    /** Where the contact stands as far as the line can tell, null once it is over. */
    @Nullable
    String lineState() {
        if (over || mergedInto != null) {
            return null;
        }
        if (talking()) {
            return "talking";
        }
        if (ringingLegs().findAny().isPresent()) {
            return "ringing";
        }
        return visits.isEmpty() && answeredAt == null ? "routing" : "waiting";
    }

    /** Everything to be remembered until the next batch. */
    public CallMemory memory() {
        return new CallMemory(
                pbx,
                rootLinkedid,
                startedAt,
                callerUniqueid,
                callerChannel,
                callerNumber,
                calledNumber,
                route,
                queue,
                decisionId,
                language,
                ivr,
                joinedAt,
                answeredAt,
                endedAt,
                lineEndedAt,
                lastSignalAt,
                decideAt,
                pending.name(),
                outcome,
                waitSeconds,
                talkLeg,
                agentIface,
                transfers,
                opened,
                refused,
                over,
                mergedInto,
                lineState(),
                consultation,
                visits.stream().map(Visit::memory).toList(),
                legs.values().stream().map(Leg::memory).toList(),
                List.copyOf(linkedids));
    }

    /** The call as it was remembered. */
    public static Call recall(UUID id, CallMemory memory) {
        var call = new Call(id, memory.pbx(), memory.rootLinkedid(), memory.startedAt());
        call.callerUniqueid = memory.callerUniqueid();
        call.callerChannel = memory.callerChannel();
        call.callerNumber = memory.callerNumber();
        call.calledNumber = memory.calledNumber();
        call.route = memory.route();
        call.queue = memory.queue();
        call.decisionId = memory.decisionId();
        call.language = memory.language();
        call.ivr = memory.ivr();
        call.joinedAt = memory.joinedAt();
        call.answeredAt = memory.answeredAt();
        call.endedAt = memory.endedAt();
        call.lineEndedAt = memory.lineEndedAt();
        call.lastSignalAt = memory.lastSignalAt();
        call.decideAt = memory.decideAt();
        call.pending = Pending.valueOf(memory.pending());
        call.outcome = memory.outcome();
        call.waitSeconds = memory.waitSeconds();
        call.talkLeg = memory.talkLeg();
        call.agentIface = memory.agentIface();
        call.consultation = memory.consultation();
        call.transfers = memory.transfers();
        call.opened = memory.opened();
        call.refused = memory.refused();
        call.over = memory.over();
        call.mergedInto = memory.mergedInto();
        memory.visits().forEach(visit -> call.visits.add(Visit.of(visit)));
        memory.legs().forEach(leg -> call.legs.put(leg.uniqueid(), Leg.of(leg)));
        call.linkedids.addAll(memory.linkedids());
        return call;
    }

    /** The contact's id. */
    public UUID id() {
        return id;
    }

    /** True when something about it was heard since it was taken into the book. */
    public boolean dirty() {
        return dirty;
    }
}
