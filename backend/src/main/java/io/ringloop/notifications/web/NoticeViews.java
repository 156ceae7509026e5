package io.ringloop.notifications.web;

import io.ringloop.notifications.Notice;
import io.ringloop.shared.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notices as people see them. */
final class NoticeViews {

    private NoticeViews() {}

    /** What somebody was told in the application. */
    record MyNotice(
            UUID id,
            String template,
            Text title,
            Text text,
            @Nullable String subjectType,
            @Nullable UUID subjectId,
            Instant at,
            @Nullable Instant readAt) {

        static MyNotice of(Notice notice) {
            var about = notice.about();
            return new MyNotice(
                    notice.id().value(),
                    notice.template(),
                    notice.title(),
                    notice.text(),
                    about == null ? null : about.type(),
                    about == null ? null : about.id(),
                    notice.createdAt(),
                    notice.readAt());
        }
    }

    /**
     * What somebody was told about a thing, and what became of it.
     *
     * @param title in the language that was sent
     * @param state {@code queued}, {@code sent}, {@code delivered}, {@code failed} or {@code suppressed}
     */
    record NoticeView(
            UUID id,
            String template,
            String channel,
            String language,
            @Nullable UUID staffId,
            @Nullable UUID customerId,
            @Nullable String address,
            String title,
            String text,
            String state,
            @Nullable String reason,
            Instant createdAt,
            Instant dueAt,
            @Nullable Instant sentAt,
            @Nullable Instant settledAt) {

        static NoticeView of(Notice notice) {
            return new NoticeView(
                    notice.id().value(),
                    notice.template(),
                    notice.channel().code(),
                    notice.language(),
                    notice.staff() == null ? null : notice.staff().value(),
                    notice.customer(),
                    notice.address(),
                    notice.titleSent(),
                    notice.textSent(),
                    notice.state().code(),
                    notice.reason(),
                    notice.createdAt(),
                    notice.dueAt(),
                    notice.sentAt(),
                    notice.settledAt());
        }
    }
}
