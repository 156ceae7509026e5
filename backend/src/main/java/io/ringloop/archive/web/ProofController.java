package io.ringloop.archive.web;

import io.ringloop.archive.proof.Anchor;
import io.ringloop.archive.proof.Finding;
import io.ringloop.archive.proof.Proof;
import io.ringloop.archive.proof.Verified;
import io.ringloop.archive.store.Seal;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Page;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The proof that nobody rewrote the trail. */
@RestController
@RequestMapping("/api/archive")
@Requires(Permission.ARCHIVE_READ)
class ProofController {

    private static final int MOST = 200;

    private final Proof proof;

    ProofController(Proof proof) {
        this.proof = proof;
    }

    /** A sealed block. */
    record SealItem(long number, Instant sealedAt, int facts, String hash) {

        static SealItem of(Seal seal) {
            return new SealItem(
                    seal.number(), seal.sealedAt(), seal.facts(), HexFormat.of().formatHex(seal.hash()));
        }
    }

    /** What was found, its kind in kebab case. */
    record FindingItem(
            String kind, @Nullable Long block, @Nullable UUID factId) {

        static FindingItem of(Finding finding) {
            return new FindingItem(
                    finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    finding.block(),
                    finding.factId());
        }
    }

    /** A look at the whole trail. */
    record VerificationView(
            Instant at,
            boolean intact,
            long blocks,
            long facts,
            @Nullable Anchor head,
            long anchored,
            List<FindingItem> findings) {

        static VerificationView of(Verified verified) {
            return new VerificationView(
                    verified.at(),
                    verified.intact(),
                    verified.blocks(),
                    verified.facts(),
                    verified.head(),
                    verified.anchored(),
                    verified.findings().stream().map(FindingItem::of).toList());
        }
    }

    @GetMapping("/proof")
    Proof.State state() {
        return proof.state();
    }

    @GetMapping("/seals")
    Page<SealItem> seals(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        int within = Math.max(1, Math.min(limit, MOST));
        var from = Cursor.parse(cursor, 1);
        return Page.of(
                        proof.before(from == null ? Long.MAX_VALUE : from.number(0), within + 1),
                        within,
                        seal -> Cursor.of(seal.number()))
                .map(SealItem::of);
    }

    @PostMapping("/verifications")
    VerificationView verify() {
        return VerificationView.of(proof.verify());
    }
}
