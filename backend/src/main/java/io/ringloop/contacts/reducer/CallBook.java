package io.ringloop.contacts.reducer;

import io.ringloop.telephony.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The calls of one PBX that a batch of signals is about, and what became of them. */
public final class CallBook {

    private final String pbx;
    private final Supplier<UUID> ids;
    private final Predicate<String> agentPhone;
    private final Map<UUID, Call> calls = new LinkedHashMap<>();
    private final Map<String, Call> byUniqueid = new LinkedHashMap<>();
    private final Map<String, Call> byLinkedid = new LinkedHashMap<>();
    private final List<Effect> effects = new ArrayList<>();

    /**
     * A book with nothing in it.
     *
     * @param ids where new contacts get their ids
     * @param agentPhone tells the phones of agents from other devices
     */
    public CallBook(String pbx, Supplier<UUID> ids, Predicate<String> agentPhone) {
        this.pbx = pbx;
        this.ids = ids;
        this.agentPhone = agentPhone;
    }

    /** Takes in a call known from before. */
    public void add(Call call) {
        calls.put(call.id, call);
        index(call);
    }

    /** What happened, in order. */
    public List<Effect> effects() {
        return List.copyOf(effects);
    }

    /** Every call in the book. */
    public Collection<Call> calls() {
        return List.copyOf(calls.values());
    }

    void tell(Effect effect) {
        effects.add(effect);
    }

    boolean isAgentPhone(@Nullable String iface) {
        return iface != null && agentPhone.test(iface);
    }

    /** The call of this channel, null if it is none of ours. Two ids that lead to two calls make them one. */
    @Nullable
    Call find(@Nullable Channel channel, Instant at) {
        if (channel == null) {
            return null;
        }
        var mine = channel.uniqueid() == null ? null : byUniqueid.get(channel.uniqueid());
        var linked = channel.linkedid() == null ? null : byLinkedid.get(channel.linkedid());
        if (mine == null || linked == null || mine == linked) {
            var found = mine == null ? linked : mine;
            if (found != null) {
                touch(found, channel, at);
            }
            return found;
        }
        var older = mine.startedAt.isAfter(linked.startedAt) ? linked : mine;
        merge(older == mine ? linked : mine, older, at);
        touch(older, channel, at);
        return older;
    }

    /** The call of this channel, opened now if it is not known; null only if the PBX gave no ids. */
    @Nullable
    Call findOrOpen(Channel caller, Instant at) {
        var found = find(caller, at);
        if (found != null) {
            return found;
        }
        var root = caller.linkedid() == null ? caller.uniqueid() : caller.linkedid();
        if (root == null) {
            return null;
        }
        var call = new Call(ids.get(), pbx, root, at);
        if (caller.uniqueid() != null) {
            call.callerUniqueid = caller.uniqueid();
            call.callerChannel = caller.name();
            addLeg(call, new Leg(caller.uniqueid(), Leg.Kind.CALLER, caller.iface(), at), caller.name());
        }
        call.callerNumber = caller.callerNumber();
        call.lastSignalAt = at;
        add(call);
        call.dirty = true;
        return call;
    }

    Leg addLeg(Call call, Leg leg, @Nullable String channelName) {
        leg.channel = channelName;
        call.legs.put(leg.uniqueid, leg);
        byUniqueid.put(leg.uniqueid, call);
        return leg;
    }

    private void touch(Call call, Channel channel, Instant at) {
        if (channel.linkedid() != null && call.linkedids.add(channel.linkedid())) {
            byLinkedid.put(channel.linkedid(), call);
        }
        if (call.lastSignalAt == null || call.lastSignalAt.isBefore(at)) {
            call.lastSignalAt = at;
        }
        call.dirty = true;
    }

    private void merge(Call younger, Call older, Instant at) {
        younger.legs.values().forEach(leg -> {
            older.legs.putIfAbsent(leg.uniqueid, leg);
            byUniqueid.put(leg.uniqueid, older);
        });
        younger.linkedids.forEach(linkedid -> {
            older.linkedids.add(linkedid);
            byLinkedid.put(linkedid, older);
        });
        younger.legs.clear();
        younger.mergedInto = older.id;
        younger.talkLeg = null;
        younger.decideAt = null;
        younger.pending = Call.Pending.NOTHING;
        younger.endedAt = younger.endedAt == null ? at : younger.endedAt;
        younger.over = true;
        younger.dirty = true;
        older.dirty = true;
        tell(new Effect.Merged(younger.id, older.id));
    }

    private void index(Call call) {
        var target = call.mergedInto == null ? call : calls.getOrDefault(call.mergedInto, call);
        call.legs.keySet().forEach(uniqueid -> byUniqueid.put(uniqueid, target));
        call.linkedids.forEach(linkedid -> byLinkedid.put(linkedid, target));
    }
}
