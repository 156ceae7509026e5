package io.ringloop.archive.proof;

import io.ringloop.archive.store.Seal;
import io.ringloop.archive.store.SealStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts facts into blocks that hold each other's hashes. Only facts of transactions below which none is under way are taken: a transaction that
 * commits late never brings a fact into a block that is closed.
 */
@Component
public class Sealing {

    /** Facts in a block. */
    static final int MOST = 10_000;

    private final SealStore store;
    private final Anchoring anchoring;
    private final Clock clock;

    Sealing(SealStore store, Anchoring anchoring, Clock clock) {
        this.store = store;
        this.anchoring = anchoring;
        this.clock = clock;
    }

    /** @return whether there may be more to seal */
    @Transactional
    public boolean seal() {
        var progress = store.lock();
        if (progress.elsewhere()) {
            return sealRestored(progress);
        }
        var horizon = store.horizon();
        var taken = block(progress.below(), horizon);
        var full = taken.facts() == MOST;
        store.progress(full ? store.lastTransaction(taken.block()) : horizon, progress.here());
        return full;
    }

    /** Transactions of a restored trail were numbered elsewhere: whatever is in no block is taken, however it is numbered. */
    private boolean sealRestored(SealStore.Progress progress) {
        store.holdFacts();
        var horizon = store.horizon();
        var full = block("0", null).facts() == MOST;
        if (!full) {
            store.progress(horizon, progress.here());
        }
        return full;
    }

    private record Taken(long block, int facts) {}

    private Taken block(String from, @Nullable String below) {
        var last = store.last();
        var number = last.map(Seal::number).orElse(0L) + 1;
        int facts = store.take(number, from, below, MOST);
        if (facts > 0) {
            var seal = new Seal(
                    number,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    facts,
                    store.root(number),
                    last.map(Seal::hash).orElseGet(Seal::nothing));
            store.insert(seal);
            anchoring.announce(seal);
        }
        return new Taken(number, facts);
    }
}
