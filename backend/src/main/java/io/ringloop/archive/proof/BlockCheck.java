package io.ringloop.archive.proof;

import io.ringloop.archive.proof.Finding.Kind;
import io.ringloop.archive.store.Seal;
import io.ringloop.archive.store.SealedFact;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares one block after the other with its facts, with the block before, and with its anchor. */
final class BlockCheck {

    /** Clocks of several machines differ by less. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final Map<Long, Anchor> anchors;
    private final Findings findings;
    private @Nullable Seal before;
    private long blocks;

    BlockCheck(List<Anchor> anchors, Findings findings) {
        this.anchors = anchors.stream()
                .collect(Collectors.toMap(Anchor::number, Function.identity(), (first, second) -> first));
        this.findings = findings;
    }

    /** Some blocks in their order, and all facts they hold. */
    void check(List<Seal> seals, List<SealedFact> facts) {
        var held = facts.stream().collect(Collectors.groupingBy(SealedFact::block));
        seals.forEach(seal -> check(seal, held.getOrDefault(seal.number(), List.of())));
    }

    private void check(Seal seal, List<SealedFact> facts) {
        blocks++;
        checkPlace(seal);
        var digest = sha256();
        @Nullable SealedFact previous = null;
        for (var fact : facts) {
            digest.update(fact.sealed());
            checkFact(seal, fact, previous);
            previous = fact;
        }
        if (facts.size() != seal.facts() || !Arrays.equals(digest.digest(), seal.root())) {
            findings.add(Kind.BLOCK_CHANGED, seal.number());
        }
        before = seal;
    }

    private void checkPlace(Seal seal) {
        for (long missing = last() + 1; missing < seal.number(); missing++) {
            findings.add(Kind.BLOCK_MISSING, missing);
        }
        var expected = before == null ? Seal.nothing() : before.hash();
        if (!Arrays.equals(expected, seal.previous())) {
            findings.add(Kind.BLOCK_DETACHED, seal.number());
        }
        if (before != null && seal.sealedAt().plus(TOLERANCE).isBefore(before.sealedAt())) {
            findings.add(Kind.BLOCK_FROM_EARLIER, seal.number());
        }
        var anchor = anchors.get(seal.number());
        if (anchor != null && !anchor.equals(Anchor.of(seal))) {
            findings.add(Kind.ANCHOR_DIFFERS, seal.number());
        }
    }

    private void checkFact(Seal seal, SealedFact fact, @Nullable SealedFact previous) {
        var row = fact.row();
        if (row == null) {
            findings.add(new Finding(Kind.FACT_REMOVED, seal.number(), fact.id()));
            return;
        }
        if (!Arrays.equals(row.contentHash(), fact.sealed())) {
            findings.add(new Finding(Kind.FACT_CHANGED, seal.number(), fact.id()));
        }
        if (row.at().isAfter(seal.sealedAt().plus(TOLERANCE))) {
            findings.add(new Finding(Kind.FACT_FROM_LATER, seal.number(), fact.id()));
        }
        if (previous != null && fact.id().toString().compareTo(previous.id().toString()) <= 0) {
            findings.add(new Finding(Kind.FACT_MOVED, seal.number(), fact.id()));
        }
    }

    /** Blocks that are kept outside of the database, and are in it no more. */
    void missingAnchored() {
        anchors.keySet().stream()
                .filter(number -> number > last())
                .sorted()
                .forEach(number -> findings.add(Kind.BLOCK_MISSING, number));
    }

    long blocks() {
        return blocks;
    }

    /** Number of the last block seen. */
    long last() {
        return before == null ? 0 : before.number();
    }

    @Nullable
    Anchor head() {
        return before == null ? null : Anchor.of(before);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
