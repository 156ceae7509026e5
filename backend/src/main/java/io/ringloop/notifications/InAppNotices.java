package io.ringloop.notifications;

import io.ringloop.notifications.store.NoticeStore;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody was told in the application, and whether they read it. */
@Component
public class InAppNotices {

    private static final String TYPE = "notice";

    private final NoticeStore store;
    private final LiveEvents live;
    private final Clock clock;

    InAppNotices(NoticeStore store, LiveEvents live, Clock clock) {
        this.store = store;
        this.live = live;
        this.clock = clock;
    }

    /** One page, the latest first. */
    public Page<Notice> page(StaffId staff, boolean unreadOnly, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, 1);
        var rows = store.inApp(staff, unreadOnly, after == null ? null : after.uuid(0), limit + 1);
        return Page.of(rows, limit, last -> Cursor.of(last.id()));
    }

    public int unread(StaffId staff) {
        return store.unread(staff);
    }

    /**
     * Somebody has read a notice; a second time changes nothing.
     *
     * @throws ProblemException {@code notice-not-found} also when it was for somebody else
     */
    @Transactional
    public void read(StaffId staff, NoticeId id) {
        var notice = store.find(id)
                .filter(found -> found.channel() == Channel.IN_APP && staff.equals(found.staff()))
                .orElseThrow(() -> new ProblemException("notice-not-found", Map.of("id", id.value())));
        if (notice.readAt() == null) {
            store.read(staff, id.value(), id.value(), clock.instant());
            tell(staff, id.toString());
        }
    }

    /**
     * Somebody has read everything, or everything up to the last notice they have seen.
     *
     * @param upTo id of that notice
     */
    @Transactional
    public void readAll(StaffId staff, @Nullable UUID upTo) {
        if (store.read(staff, null, upTo, clock.instant()) > 0) {
            tell(staff, "all");
        }
    }

    void announce(Notice notice) {
        if (notice.staff() != null) {
            tell(notice.staff(), notice.id().toString());
        }
    }

    private void tell(StaffId staff, String id) {
        live.publish(new LiveEvent(TYPE, id, Map.of("unread", store.unread(staff)), Audience.staff(staff)));
    }
}
