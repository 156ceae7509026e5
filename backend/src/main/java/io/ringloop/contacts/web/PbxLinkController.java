package io.ringloop.contacts.web;

import io.ringloop.contacts.store.LinkStore;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.routing.PbxLinks;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The links to PBXs, what they refused, and when nothing was seen. */
@RestController
@RequestMapping("/api/pbx-links")
@Requires(Permission.PBX_READ)
class PbxLinkController {

    private static final int INTERVALS = 50;

    private final LinkStore links;
    private final PbxLinks known;

    PbxLinkController(LinkStore links, PbxLinks known) {
        this.links = links;
        this.known = known;
    }

    record Unobserved(
            Instant from,
            @Nullable Instant to,
            String reason,
            @Nullable Instant repairedAt,
            @Nullable Integer repairedCalls) {}

    record PbxLink(
            String pbx,
            String state,
            @Nullable String reason,
            Instant since,
            @Nullable Instant lastSignalAt,
            long inboxLag,
            long rejected,
            List<Unobserved> unobserved) {}

    /** Whether calls can be made now. */
    record PhoneLine(boolean connected) {}

    @GetMapping("/line")
    @Requires(Permission.CONTACTS_WORK)
    PhoneLine line() {
        var names = known.names();
        return new PhoneLine(links.links().stream()
                .anyMatch(link -> names.contains(link.pbx()) && link.state().equals("up")));
    }

    @GetMapping
    List<PbxLink> links() {
        return links.links().stream()
                .map(link -> new PbxLink(
                        link.pbx(),
                        link.state(),
                        link.reason(),
                        link.since(),
                        link.lastSignalAt(),
                        link.inboxLag(),
                        link.rejected(),
                        links.unobserved(link.pbx(), INTERVALS).stream()
                                .map(gap -> new Unobserved(
                                        gap.from(), gap.to(), gap.reason(), gap.repairedAt(), gap.repairedCalls()))
                                .toList()))
                .toList();
    }
}
