package io.ringloop.contacts.inbox;

import io.ringloop.contacts.reducer.Call;
import io.ringloop.contacts.reducer.Correction;
import io.ringloop.contacts.reducer.RecordedCall;
import io.ringloop.contacts.store.CallStore;
import io.ringloop.contacts.store.InboxStore;
import io.ringloop.contacts.store.InboxStore.Kept;
import io.ringloop.shared.Json;
import io.ringloop.shared.Lanes;
import io.ringloop.telephony.PbxEvents;
import io.ringloop.telephony.PbxSignal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a PBX said, batch after batch: signals, calls, processes, tasks, presence, and that they are reduced, together or not at all. Of a
 * batch about several calls the parts that have nothing to do with each other are reduced side by side.
 */
@Component
class Reduction {

    private final InboxStore inbox;
    private final CallStore calls;
    private final AgentPhones phones;
    private final PartReduction parts;
    private final Lanes lanes;
    private final Consequences consequences;
    private final Json json;
    private final Clock clock;

    Reduction(
            InboxStore inbox,
            CallStore calls,
            AgentPhones phones,
            PartReduction parts,
            Lanes lanes,
            Consequences consequences,
            Json json,
            Clock clock) {
        this.inbox = inbox;
        this.calls = calls;
        this.phones = phones;
        this.parts = parts;
        this.lanes = lanes;
        this.consequences = consequences;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Reduces what waits, and decides what is due.
     *
     * @return how many signals were reduced
     */
    @Transactional
    public int reduce(String pbx, int most) {
        inbox.lock(pbx);
        var now = clock.instant();
        var kept = inbox.next(pbx, most);
        var ahead = reduce(pbx, kept, now);
        last(kept).values().forEach(signal -> inbox.reduced(pbx, signal, now));
        if (ahead) {
            inbox.forgetAhead(pbx);
        }
        return kept.size();
    }

    /** Says whether some of it was reduced ahead of the rest, now or before. */
    private boolean reduce(String pbx, List<Kept> kept, Instant now) {
        var heard = kept.stream()
                .filter(signal -> !signal.ahead())
                .map(signal -> new Heard(signal, read(pbx, signal)))
                .toList();
        var apart = part(pbx, heard);
        if (apart.size() == 1) {
            parts.reduce(pbx, apart.get(0), now);
        } else {
            lanes.each(apart, part -> parts.reduceAhead(pbx, part, now));
        }
        return apart.size() > 1 || heard.size() < kept.size();
    }

    private List<Part> part(String pbx, List<Heard> heard) {
        var ids = new ChannelIds();
        heard.forEach(each -> ids.add(each.signal().event()));
        var known = new LinkedHashMap<UUID, Call>();
        if (!ids.isEmpty()) {
            calls.find(pbx, ids.uniqueids, ids.linkedids).forEach(call -> known.put(call.id(), call));
        }
        if (ids.snapshot) {
            calls.live(pbx).forEach(call -> known.putIfAbsent(call.id(), call));
        }
        var all = List.copyOf(known.values());
        return ids.snapshot || heard.isEmpty()
                ? List.of(new Part(heard, all))
                : Parting.of(heard, all, phones::isAgent, lanes.count());
    }

    /** The calls whose grace is over. */
    public List<UUID> due(String pbx) {
        return calls.due(pbx, clock.instant());
    }

    /** Decides one call whose grace is over. */
    @Transactional
    public void decide(String pbx, UUID callId) {
        inbox.lock(pbx);
        var now = clock.instant();
        var book = parts.book(pbx, calls.undecided(callId).stream().toList());
        parts.reducer(book).decide(now);
        parts.keep(pbx, book, now);
    }

    /** Gives up on deciding a call, because it fails. */
    @Transactional
    public void leaveUndecided(UUID callId) {
        calls.leaveUndecided(callId);
    }

    /** The next signal to reduce, null when all are. */
    public @Nullable Kept first(String pbx) {
        return inbox.next(pbx, 1).stream().findFirst().orElse(null);
    }

    /** Sets a signal aside, because reducing it fails; unless another node was faster and it is no longer the next. */
    @Transactional
    public void reject(String pbx, Kept failed, RuntimeException failure) {
        inbox.lock(pbx);
        var now = clock.instant();
        if (failed.equals(first(pbx))) {
            inbox.reject(pbx, failed, failure.toString(), now);
            inbox.reduced(pbx, failed, now);
        }
    }

    /** Reduces one signal that was set aside before; a repeat and a late one do no harm. */
    @Transactional
    public void again(String pbx, Kept kept) {
        inbox.lock(pbx);
        var now = clock.instant();
        var heard = new Heard(kept, read(pbx, kept));
        part(pbx, List.of(heard)).forEach(part -> parts.reduce(pbx, part, now));
    }

    /** When the next call must be decided, null when none waits for that. */
    public @Nullable Instant nextDecision(String pbx) {
        return calls.nextDecision(pbx);
    }

    /** What came of holding a call against the records of its PBX. */
    enum Repair {
        NOTHING,
        PUT_RIGHT,
        /** It was not seen, or not its end: it is to be heard. */
        UNHEARD
    }

    /** Puts a call right after what its PBX wrote down. */
    @Transactional
    public Repair putRight(String pbx, RecordedCall recorded, String source) {
        inbox.lock(pbx);
        var now = clock.instant();
        var known = calls.find(pbx, recorded.uniqueids(), recorded.call().linkedids()).stream()
                .filter(call -> call.memory().mergedInto() == null)
                .findFirst();
        if (known.isEmpty()) {
            return recorded.call().over() ? Repair.UNHEARD : Repair.NOTHING;
        }
        var book = parts.book(pbx, List.of(known.get()));
        var correction = new Correction(book, known.get(), recorded.call());
        if (correction.endIsNews()) {
            return Repair.UNHEARD;
        }
        if (!correction.apply()) {
            return Repair.NOTHING;
        }
        parts.keep(pbx, book, now);
        consequences.repaired(known.get(), source);
        return Repair.PUT_RIGHT;
    }

    private PbxSignal read(String pbx, Kept signal) {
        var type = Objects.requireNonNull(PbxEvents.classOf(signal.type()), signal.type());
        return new PbxSignal(
                pbx, signal.epoch(), signal.ordinal(), signal.receivedAt(), json.read(signal.event(), type));
    }

    private static Map<UUID, Kept> last(List<Kept> kept) {
        var last = new HashMap<UUID, Kept>();
        kept.forEach(signal -> last.put(signal.epoch(), signal));
        return last;
    }
}
