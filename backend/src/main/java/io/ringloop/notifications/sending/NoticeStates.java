package io.ringloop.notifications.sending;

import io.ringloop.notifications.Notice;
import io.ringloop.notifications.NoticeEvent;
import io.ringloop.notifications.NoticeState;
import io.ringloop.notifications.store.NoticeStore;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what becomes of a notice, and tells it. A notice that was settled stays as it is. */
@Component
public class NoticeStates {

    private final NoticeStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeStates(NoticeStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    void sent(Notice notice) {
        to(notice, NoticeState.SENT, null);
    }

    public void delivered(Notice notice) {
        to(notice, NoticeState.DELIVERED, null);
    }

    public void failed(Notice notice, String reason) {
        to(notice, NoticeState.FAILED, reason);
    }

    void suppressed(Notice notice, String reason) {
        to(notice, NoticeState.SUPPRESSED, reason);
    }

    private void to(Notice notice, NoticeState state, @Nullable String reason) {
        var changed = notice.in(state, reason, clock.instant());
        if (store.change(changed)) {
            events.publishEvent(event(changed));
        }
    }

    /** The event that tells of a notice's state. */
    public static NoticeEvent event(Notice notice) {
        return switch (notice.state()) {
            case QUEUED -> new NoticeEvent.NoticeQueued(notice);
            case SENT -> new NoticeEvent.NoticeSent(notice);
            case DELIVERED -> new NoticeEvent.NoticeDelivered(notice);
            case FAILED -> new NoticeEvent.NoticeFailed(notice);
            case SUPPRESSED -> new NoticeEvent.NoticeSuppressed(notice);
        };
    }
}
