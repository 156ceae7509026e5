package io.ringloop.rules;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may own a case, best first, and who may not.
 *
 * @param ranked empty: nobody is there who may have it
 */
public record OwnerRanking(List<Ranked> ranked, List<LeftOut> leftOut) {
    public OwnerRanking {
        ranked = List.copyOf(ranked);
        leftOut = List.copyOf(leftOut);
    }

    /** The best, if there is anybody. */
    public Optional<UUID> chosen() {
        return ranked.stream().map(Ranked::staffId).findFirst();
    }

    /**
     * Somebody who may own it.
     *
     * @param points comparable among those with the same first reason only
     * @param reasons the place first
     */
    public record Ranked(UUID staffId, int points, List<OwnerReason> reasons) {
        public Ranked {
            reasons = List.copyOf(reasons);
        }
    }

    /** Somebody who may not. */
    public record LeftOut(UUID staffId, List<OwnerReason> reasons) {
        public LeftOut {
            reasons = List.copyOf(reasons);
        }
    }
}
