package io.ringloop.archive.proof;

import io.ringloop.archive.proof.Finding.Kind;
import io.ringloop.archive.store.ChainStore;
import io.ringloop.archive.store.Seal;
import io.ringloop.archive.store.SealStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the trail from the first block to the last, reckons every hash anew, and names what is not as it was sealed. */
public final class Verification {

    /** So many of each kind are named. */
    public static final int MOST = 1_000;

    private static final int FACTS_AT_ONCE = 20_000;
    private static final int SEALS_AT_ONCE = 1_000;

    private final SealStore seals;
    private final ChainStore chain;
    private final AnchorFile anchors;
    private final Clock clock;

    public Verification(SealStore seals, ChainStore chain, AnchorFile anchors, Clock clock) {
        this.seals = seals;
        this.chain = chain;
        this.anchors = anchors;
        this.clock = clock;
    }

    public Verified run() {
        var at = clock.instant();
        var kept = anchors.read();
        var findings = new Findings();
        var link = new BlockCheck(kept, findings);
        long facts = 0;
        for (var page = seals.after(0, SEALS_AT_ONCE);
                !page.isEmpty();
                page = seals.after(page.get(page.size() - 1).number(), SEALS_AT_ONCE)) {
            for (var some : portions(page)) {
                var held = chain.facts(
                        some.get(0).number(), some.get(some.size() - 1).number());
                facts += held.size();
                link.check(some, held);
            }
        }
        chain.blockAfter(link.last()).ifPresent(block -> findings.add(Kind.BLOCK_MISSING, block));
        link.missingAnchored();
        chain.smuggledIn(MOST).forEach(id -> findings.add(new Finding(Kind.FACT_INSERTED, null, id)));
        return new Verified(
                at,
                link.blocks(),
                facts,
                link.head(),
                kept.isEmpty() ? 0 : kept.get(kept.size() - 1).number(),
                findings.all());
    }

    /** So many blocks at a time as hold few enough facts. */
    private static List<List<Seal>> portions(List<Seal> page) {
        var portions = new ArrayList<List<Seal>>();
        @Nullable List<Seal> current = null;
        int facts = 0;
        for (var seal : page) {
            if (current == null || facts + seal.facts() > FACTS_AT_ONCE) {
                current = new ArrayList<>();
                portions.add(current);
                facts = 0;
            }
            current.add(seal);
            facts += seal.facts();
        }
        return portions;
    }
}
