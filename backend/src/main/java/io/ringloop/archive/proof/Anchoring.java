package io.ringloop.archive.proof;

import io.ringloop.archive.store.Seal;
import io.ringloop.archive.store.SealStore;
import io.ringloop.shared.Outbox;
import io.ringloop.shared.RingloopSettings;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps the hash of each block where the database cannot change it: in a file, and at an address if there is one. */
@Component
class Anchoring {

    static final String TOPIC = "archive-anchor";
    private static final int PAGE = 1_000;

    private final AnchorFile file;
    private final AnchorSettings settings;
    private final SealStore store;
    private final Outbox outbox;

    Anchoring(AnchorSettings settings, RingloopSettings ringloop, SealStore store, Outbox outbox) {
        this.file = new AnchorFile(AnchorFile.path(settings.file(), ringloop.var()));
        this.settings = settings;
        this.store = store;
        this.outbox = outbox;
    }

    AnchorFile file() {
        return file;
    }

    /** In the transaction that seals it. */
    void announce(Seal seal) {
        if (!settings.url().isBlank()) {
            var anchor = Anchor.of(seal);
            outbox.send(
                    TOPIC,
                    Long.toString(anchor.number()),
                    Map.of(
                            "number",
                            anchor.number(),
                            "hash",
                            anchor.hash(),
                            "sealedAt",
                            anchor.sealedAt().toString()));
        }
    }

    /** Adds to the file whatever was sealed since its last line; each node keeps a file of its own. */
    synchronized void catchUp() {
        var kept = file.read();
        long last = kept.isEmpty() ? 0 : kept.get(kept.size() - 1).number();
        for (List<Seal> page = store.after(last, PAGE); !page.isEmpty(); page = store.after(last, PAGE)) {
            file.add(page.stream().map(Anchor::of).toList());
            last = page.get(page.size() - 1).number();
        }
    }
}
