package io.ringloop.archive.proof;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in the trail that is not as it was sealed.
 *
 * @param block where; null when in none
 * @param factId which fact; null when it is about a whole block
 */
public record Finding(
        Kind kind, @Nullable Long block, @Nullable UUID factId) {

    /** What is not as it was. */
    public enum Kind {
        /** A fact says something else than when it was sealed. */
        FACT_CHANGED,
        /** A sealed fact is gone. */
        FACT_REMOVED,
        /** A fact was put among those that are sealed. */
        FACT_INSERTED,
        /** A fact stands in another place of the order. */
        FACT_MOVED,
        /** A fact says it happened after it was sealed. */
        FACT_FROM_LATER,
        /** A block does not hold what its seal says. */
        BLOCK_CHANGED,
        /** A block is gone. */
        BLOCK_MISSING,
        /** A block does not continue the one before. */
        BLOCK_DETACHED,
        /** A block says it was sealed before the one before it. */
        BLOCK_FROM_EARLIER,
        /** What is kept of a block outside of the database differs from it. */
        ANCHOR_DIFFERS
    }

    static Finding ofBlock(Kind kind, long block) {
        return new Finding(kind, block, null);
    }
}
