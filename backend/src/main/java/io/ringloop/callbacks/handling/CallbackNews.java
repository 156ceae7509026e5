package io.ringloop.callbacks.handling;

import io.ringloop.callbacks.Callback;
import io.ringloop.callbacks.store.AttemptStore;
import io.ringloop.callbacks.store.CallbackStore;
import io.ringloop.notifications.Audience;
import io.ringloop.notifications.LiveEvent;
import io.ringloop.notifications.LiveEvents;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the browsers whose lists, pages or calls changed. */
@Component
class CallbackNews {

    private final CallbackStore store;
    private final AttemptStore attempts;
    private final LiveEvents live;

    CallbackNews(CallbackStore store, AttemptStore attempts, LiveEvents live) {
        this.store = store;
        this.attempts = attempts;
        this.live = live;
    }

    @Transactional
    public void changed(UUID id) {
        store.find(id).ifPresent(this::tell);
    }

    private void tell(Callback callback) {
        var staff = new HashSet<UUID>();
        if (callback.draft().agent() != null) {
            staff.add(callback.draft().agent().value());
        }
        attempts.of(callback.id()).forEach(attempt -> staff.add(attempt.agent().value()));
        live.publish(new LiveEvent(
                "callback",
                callback.id().toString(),
                Map.of("state", callback.state()),
                new Audience(false, staff, Set.of(callback.draft().unitId()), Set.of())));
    }
}
