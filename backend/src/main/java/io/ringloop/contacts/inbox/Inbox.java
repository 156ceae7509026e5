package io.ringloop.contacts.inbox;

import io.ringloop.contacts.store.InboxStore;
import io.ringloop.telephony.LinkChange;
import io.ringloop.telephony.PbxListener;
import io.ringloop.telephony.PbxSignal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what PBXs report, and does nothing else with it: the reducer is woken and works in its own time. */
@Component
class Inbox implements PbxListener {

    private final InboxStore store;
    private final LinkWatch links;
    private final ReducerLoops reducers;
    private final TransactionTemplate transaction;

    Inbox(InboxStore store, LinkWatch links, ReducerLoops reducers, TransactionTemplate transaction) {
        this.store = store;
        this.links = links;
        this.reducers = reducers;
        this.transaction = transaction;
    }

    @Override
    public void received(List<PbxSignal> batch) {
        transaction.executeWithoutResult(status -> byEpoch(batch).forEach(store::append));
        reducers.wake(batch.get(0).pbx());
    }

    @Override
    public void link(LinkChange change) {
        transaction.executeWithoutResult(status -> links.changed(change));
    }

    private static List<List<PbxSignal>> byEpoch(List<PbxSignal> batch) {
        var parts = new ArrayList<List<PbxSignal>>();
        for (var signal : batch) {
            var current = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (current == null || !current.get(0).epoch().equals(signal.epoch())) {
                current = new ArrayList<>();
                parts.add(current);
            }
            current.add(signal);
        }
        return parts;
    }
}
