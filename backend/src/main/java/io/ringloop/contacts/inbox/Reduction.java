package io.ringloop.contacts.inbox;

import io.ringloop.contacts.desk.QueueFacts;
import io.ringloop.contacts.reducer.Call;
import io.ringloop.contacts.reducer.CallBook;
import io.ringloop.contacts.reducer.CallReducer;
import io.ringloop.contacts.reducer.Correction;
import io.ringloop.contacts.reducer.RecordedCall;
import io.ringloop.contacts.store.CallStore;
import io.ringloop.contacts.store.CallWriter;
import io.ringloop.contacts.store.InboxStore;
import io.ringloop.contacts.store.InboxStore.Kept;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Json;
import io.ringloop.telephony.OriginateRequest;
import io.ringloop.telephony.PbxEvents;
import io.ringloop.telephony.PbxSignal;
import io.ringloop.telephony.Unreadable;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One batch in one transaction: signals, calls, processes, tasks, presence, and how far we have come, together or not at all. */
@Component
class Reduction {

    private static final int LONGEST_ERROR = 2000;

    private final InboxStore inbox;
    private final CallStore calls;
    private final CallWriter writer;
    private final AgentPhones phones;
    private final QueueFacts queues;
    private final Consequences consequences;
    private final ApplicationEventPublisher events;
    private final PbxSettings settings;
    private final Json json;
    private final Clock clock;

    Reduction(
            InboxStore inbox,
            CallStore calls,
            CallWriter writer,
            AgentPhones phones,
            QueueFacts queues,
            Consequences consequences,
            ApplicationEventPublisher events,
            PbxSettings settings,
            Json json,
            Clock clock) {
        this.inbox = inbox;
        this.calls = calls;
        this.writer = writer;
        this.phones = phones;
        this.queues = queues;
        this.consequences = consequences;
        this.events = events;
        this.settings = settings;
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
        var signals = kept.stream().map(signal -> read(pbx, signal)).toList();
        var book = book(pbx, signals);
        var reducer = reducer(book);
        signals.forEach(reducer::reduce);
        reducer.decide(now);
        keep(pbx, book, now);
        for (int i = 0; i < kept.size(); i++) {
            tell(pbx, kept.get(i), signals.get(i), now);
        }
        last(kept).values().forEach(signal -> inbox.reduced(pbx, signal, now));
        return kept.size();
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
        var book = new CallBook(pbx, Ids::next, phones::isAgent);
        calls.undecided(callId).ifPresent(book::add);
        reducer(book).decide(now);
        keep(pbx, book, now);
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
            inbox.reject(pbx, failed, shortened(failure.toString()), now);
            inbox.reduced(pbx, failed, now);
        }
    }

    /** Reduces one signal that was set aside before; a repeat and a late one do no harm. */
    @Transactional
    public void again(String pbx, Kept kept) {
        inbox.lock(pbx);
        var now = clock.instant();
        var signal = read(pbx, kept);
        var book = book(pbx, List.of(signal));
        reducer(book).reduce(signal);
        keep(pbx, book, now);
        tell(pbx, kept, signal, now);
    }

    /** When the next call must be decided, null when none waits for that. */
    public @Nullable Instant nextDecision(String pbx) {
        return calls.nextDecision(pbx);
    }

    private CallReducer reducer(CallBook book) {
        return new CallReducer(book, queues::shortAbandonSeconds, settings.inboundContext());
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
        var book = new CallBook(pbx, Ids::next, phones::isAgent);
        var known = calls.find(pbx, recorded.uniqueids(), recorded.call().linkedids()).stream()
                .filter(call -> call.memory().mergedInto() == null)
                .findFirst();
        if (known.isEmpty()) {
            return recorded.call().over() ? Repair.UNHEARD : Repair.NOTHING;
        }
        book.add(known.get());
        var correction = new Correction(book, known.get(), recorded.call());
        if (correction.endIsNews()) {
            return Repair.UNHEARD;
        }
        if (!correction.apply()) {
            return Repair.NOTHING;
        }
        keep(pbx, book, now);
        consequences.repaired(known.get(), source);
        return Repair.PUT_RIGHT;
    }

    private void keep(String pbx, CallBook book, Instant now) {
        var changed = book.calls().stream().filter(Call::dirty).toList();
        writer.save(pbx, changed, phones.surroundings(queues::lineOf), now);
        consequences.follow(book);
    }

    private CallBook book(String pbx, List<PbxSignal> signals) {
        var book = new CallBook(pbx, Ids::next, phones::isAgent);
        var ids = new ChannelIds();
        signals.forEach(signal -> ids.add(signal.event()));
        var known = new HashMap<UUID, Call>();
        if (!ids.isEmpty()) {
            calls.find(pbx, ids.uniqueids, ids.linkedids).forEach(call -> known.put(call.id(), call));
        }
        if (ids.snapshot) {
            calls.live(pbx).forEach(call -> known.putIfAbsent(call.id(), call));
        }
        known.values().forEach(book::add);
        return book;
    }

    private PbxSignal read(String pbx, Kept signal) {
        var type = Objects.requireNonNull(PbxEvents.classOf(signal.type()), signal.type());
        return new PbxSignal(
                pbx, signal.epoch(), signal.ordinal(), signal.receivedAt(), json.read(signal.event(), type));
    }

    /** Others may listen in the same transaction: to what is told of queue members, and of calls we ordered. */
    private void tell(String pbx, Kept kept, PbxSignal signal, Instant now) {
        if (signal.event() instanceof Unreadable unreadable) {
            inbox.reject(pbx, kept, shortened(unreadable.name() + ": " + unreadable.reason()), now);
        } else if (signal.event().channel() == null
                || OriginateRequest.ordered(signal.event().channel())) {
            events.publishEvent(signal);
        }
    }

    private static Map<UUID, Kept> last(List<Kept> kept) {
        var last = new HashMap<UUID, Kept>();
        kept.forEach(signal -> last.put(signal.epoch(), signal));
        return last;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
}
