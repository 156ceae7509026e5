package io.ringloop.archive.proof;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look at the whole trail found.
 *
 * @param at when
 * @param head the last block; null while there is none
 * @param anchored the last block that is kept outside of the database too; 0 for none
 * @param findings at most {@link Verification#MOST} of each kind; none: the trail is as it was sealed
 */
public record Verified(
        Instant at, long blocks, long facts, @Nullable Anchor head, long anchored, List<Finding> findings) {

    public boolean intact() {
        return findings.isEmpty();
    }
}
