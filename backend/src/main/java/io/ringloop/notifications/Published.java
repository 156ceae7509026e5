package io.ringloop.notifications;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The events of one transaction, collected until just before its commit. Of equal ones only the last is told. */
final class Published implements TransactionSynchronization {

    private final Object owner;
    private final Consumer<List<LiveEvent>> keep;
    private final Set<LiveEvent> events = new LinkedHashSet<>();
    private boolean kept;

    private Published(Object owner, Consumer<List<LiveEvent>> keep) {
        this.owner = owner;
        this.keep = keep;
    }

    /** Adds to what the current transaction has published of this owner. What is published while it commits is kept at once. */
    static void add(Object owner, LiveEvent event, Consumer<List<LiveEvent>> keep) {
        @Nullable Published published = (Published) TransactionSynchronizationManager.getResource(owner);
        if (published == null) {
            published = new Published(owner, keep);
            TransactionSynchronizationManager.bindResource(owner, published);
            TransactionSynchronizationManager.registerSynchronization(published);
        }
        if (published.kept) {
            keep.accept(List.of(event));
        } else {
            published.events.remove(event);
            published.events.add(event);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        kept = true;
        keep.accept(List.copyOf(events));
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(owner);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(owner, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(owner);
    }
}
