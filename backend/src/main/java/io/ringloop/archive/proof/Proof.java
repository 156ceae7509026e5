package io.ringloop.archive.proof;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.archive.store.ChainStore;
import io.ringloop.archive.store.Seal;
import io.ringloop.archive.store.SealStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the trail is sealed, and whether it is still as it was sealed. */
@Component
public class Proof {

    private final SealStore seals;
    private final ChainStore chain;
    private final Anchoring anchoring;
    private final Archive archive;
    private final Clock clock;

    Proof(SealStore seals, ChainStore chain, Anchoring anchoring, Archive archive, Clock clock) {
        this.seals = seals;
        this.chain = chain;
        this.anchoring = anchoring;
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * @param head the last block; null while there is none
     * @param anchored the last block that this node keeps outside of the database too; 0 for none
     * @param waiting facts that are in no block yet
     */
    public record State(@Nullable Anchor head, long anchored, long waiting) {}

    @Transactional(readOnly = true)
    public State state() {
        var kept = anchoring.file().read();
        return new State(
                seals.last().map(Anchor::of).orElse(null),
                kept.isEmpty() ? 0 : kept.get(kept.size() - 1).number(),
                seals.waiting());
    }

    /** Blocks before a number, the newest first. */
    @Transactional(readOnly = true)
    public List<Seal> before(long number, int limit) {
        return seals.before(number, limit);
    }

    /** Looks at the whole trail; that somebody did, and what was found, goes on it. */
    @Transactional
    public Verified verify() {
        var verified = new Verification(seals, chain, anchoring.file(), clock).run();
        archive.append(Fact.of(
                "trail-verified",
                "trail",
                "trail",
                Map.of(
                        "blocks", verified.blocks(),
                        "facts", verified.facts(),
                        "findings", verified.findings().size())));
        return verified;
    }
}
