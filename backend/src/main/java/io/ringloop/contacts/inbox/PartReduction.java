package io.ringloop.contacts.inbox;

import io.ringloop.contacts.desk.QueueFacts;
import io.ringloop.contacts.reducer.Call;
import io.ringloop.contacts.reducer.CallBook;
import io.ringloop.contacts.reducer.CallReducer;
import io.ringloop.contacts.store.CallWriter;
import io.ringloop.contacts.store.InboxStore;
import io.ringloop.shared.Ids;
import io.ringloop.telephony.OriginateRequest;
import io.ringloop.telephony.Unreadable;
import java.time.Instant;
import java.util.Collection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a few signals mean for their calls, and all that follows. */
@Component
class PartReduction {

    private final InboxStore inbox;
    private final CallWriter writer;
    private final AgentPhones phones;
    private final QueueFacts queues;
    private final Consequences consequences;
    private final ApplicationEventPublisher events;
    private final PbxSettings settings;

    PartReduction(
            InboxStore inbox,
            CallWriter writer,
            AgentPhones phones,
            QueueFacts queues,
            Consequences consequences,
            ApplicationEventPublisher events,
            PbxSettings settings) {
        this.inbox = inbox;
        this.writer = writer;
        this.phones = phones;
        this.queues = queues;
        this.consequences = consequences;
        this.events = events;
        this.settings = settings;
    }

    /** Reduces a part in a transaction of its own, which notes that it is done: ahead of those of its batch that are not. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void reduceAhead(String pbx, Part part, Instant now) {
        reduce(pbx, part, now);
        inbox.reducedAhead(pbx, part.signals().stream().map(Heard::kept).toList());
    }

    /** Reduces a part in the caller's transaction, and decides what of it is due. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reduce(String pbx, Part part, Instant now) {
        var book = book(pbx, part.calls());
        var reducer = reducer(book);
        part.signals().forEach(heard -> reducer.reduce(heard.signal()));
        reducer.decide(now);
        keep(pbx, book, now);
        part.signals().forEach(heard -> tell(pbx, heard, now));
    }

    CallBook book(String pbx, Collection<Call> known) {
        var book = new CallBook(pbx, Ids::next, phones::isAgent);
        known.forEach(book::add);
        return book;
    }

    CallReducer reducer(CallBook book) {
        return new CallReducer(book, queues::shortAbandonSeconds, settings.inboundContext());
    }

    void keep(String pbx, CallBook book, Instant now) {
        var changed = book.calls().stream().filter(Call::dirty).toList();
        writer.save(pbx, changed, phones.surroundings(queues::lineOf), now);
        consequences.follow(book);
    }

    /** Others may listen in the same transaction: to what is told of queue members, and of calls we ordered. */
    private void tell(String pbx, Heard heard, Instant now) {
        var signal = heard.signal();
        if (signal.event() instanceof Unreadable unreadable) {
            inbox.reject(pbx, heard.kept(), unreadable.name() + ": " + unreadable.reason(), now);
        } else if (signal.event().channel() == null
                || OriginateRequest.ordered(signal.event().channel())) {
            events.publishEvent(signal);
        }
    }
}
