package io.ringloop.archive.proof;

import io.ringloop.archive.proof.Finding.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found, so many of each kind that no kind hides another. */
final class Findings {

    private final List<Finding> kept = new ArrayList<>();
    private final Map<Kind, Integer> seen = new EnumMap<>(Kind.class);

    void add(Finding finding) {
        if (seen.merge(finding.kind(), 1, Integer::sum) <= Verification.MOST) {
            kept.add(finding);
        }
    }

    void add(Kind kind, long block) {
        add(Finding.ofBlock(kind, block));
    }

    List<Finding> all() {
        return List.copyOf(kept);
    }
}
