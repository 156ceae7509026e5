package io.ringloop.routing.presence;

import io.ringloop.notifications.Audience;
import io.ringloop.notifications.LiveEvent;
import io.ringloop.notifications.LiveEvents;
import io.ringloop.routing.PresenceChanged;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person and the team. */
@Component
class PresenceNews {

    private final LiveEvents live;

    PresenceNews(LiveEvents live) {
        this.live = live;
    }

    @EventListener
    void changed(PresenceChanged change) {
        live.publish(new LiveEvent(
                "presence",
                change.staff().toString(),
                Map.of("state", change.state().code(), "confirmed", change.confirmed()),
                Audience.staff(change.staff()).and(Audience.unit(change.unit()))));
    }
}
