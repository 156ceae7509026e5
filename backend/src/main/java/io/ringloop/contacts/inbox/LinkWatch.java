package io.ringloop.contacts.inbox;

import io.ringloop.contacts.store.LinkStore;
import io.ringloop.notifications.Audience;
import io.ringloop.notifications.LiveEvent;
import io.ringloop.notifications.LiveEvents;
import io.ringloop.people.Permission;
import io.ringloop.shared.Ids;
import io.ringloop.telephony.LinkChange;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the state of the links, and the intervals in which nothing was seen. */
@Component
class LinkWatch {

    private static final Logger log = LoggerFactory.getLogger(LinkWatch.class);
    private static final String APPLICATION_AWAY = "application-away";

    /** Those who watch the links, and those who cannot make a call without one. */
    private static final Audience WHOM =
            Audience.permission(Permission.PBX_READ).and(Audience.permission(Permission.CONTACTS_WORK));

    private final LinkStore store;
    private final Clock clock;
    private final LiveEvents live;

    LinkWatch(LinkStore store, Clock clock, LiveEvents live) {
        this.store = store;
        this.clock = clock;
        this.live = live;
    }

    /** Nothing was seen since the application last watched this PBX. */
    void begins(String pbx) {
        var known =
                store.links().stream().filter(link -> link.pbx().equals(pbx)).findFirst();
        known.ifPresent(link -> {
            var from = link.lastSignalAt() == null || link.lastSignalAt().isBefore(link.seenAt())
                    ? link.seenAt()
                    : link.lastSignalAt();
            store.lost(Ids.next(), pbx, from, APPLICATION_AWAY);
        });
        store.state(pbx, false, known.isEmpty() ? null : APPLICATION_AWAY, clock.instant());
    }

    void changed(LinkChange change) {
        var reason = change.reason() == null ? null : change.reason().name().toLowerCase(Locale.ROOT);
        var news = store.state(change.pbx(), change.up(), reason, clock.instant());
        if (change.up()) {
            store.found(change.pbx(), change.at());
        } else {
            store.lost(Ids.next(), change.pbx(), from(change), reason == null ? "unknown" : reason);
        }
        if (news) {
            log.info("PBX {} is {} {}", change.pbx(), change.up() ? "up" : "down", change.up() ? "" : describe(change));
            live.publish(new LiveEvent("link", change.pbx(), Map.of("up", change.up()), WHOM));
        }
    }

    /** The link is watched. */
    void seen(String pbx) {
        store.seen(pbx, clock.instant());
    }

    private static Instant from(LinkChange change) {
        return change.heardAt() == null ? change.at() : change.heardAt();
    }

    private static String describe(LinkChange change) {
        return "(" + change.reason() + (change.detail() == null ? "" : ": " + change.detail()) + ")";
    }
}
