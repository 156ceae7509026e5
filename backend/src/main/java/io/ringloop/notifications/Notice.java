package io.ringloop.notifications;

import io.ringloop.people.StaffId;
import io.ringloop.shared.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One notice and what became of it.
 *
 * @param language the one that is sent; staff in the application see their own
 * @param address mail address or number in E.164
 * @param centre whose quiet hours hold
 * @param reason why it failed or was suppressed, a code such as {@code no-address}
 * @param dueAt not sent before
 * @param settledAt when it was delivered, failed or was suppressed
 */
public record Notice(
        NoticeId id,
        String template,
        Purpose purpose,
        Channel channel,
        String language,
        @Nullable StaffId staff,
        @Nullable UUID customer,
        @Nullable String address,
        @Nullable Subject about,
        UUID centre,
        Text title,
        Text text,
        NoticeState state,
        @Nullable String reason,
        Instant createdAt,
        Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable Instant settledAt,
        @Nullable Instant readAt) {

    /** The title in the language that is sent. */
    public String titleSent() {
        return inLanguage(title);
    }

    /** The text in the language that is sent. */
    public String textSent() {
        return inLanguage(text);
    }

    private String inLanguage(Text both) {
        return language.equals("en") ? both.en() : both.zh();
    }

    /** The same notice in another state. */
    public Notice in(NoticeState other, @Nullable String why, Instant at) {
        return new Notice(
                id,
                template,
                purpose,
                channel,
                language,
                staff,
                customer,
                address,
                about,
                centre,
                title,
                text,
                other,
                why,
                createdAt,
                dueAt,
                other == NoticeState.SENT ? at : sentAt,
                other == NoticeState.SENT || other == NoticeState.QUEUED ? settledAt : at,
                readAt);
    }

    /** The same notice, not to be sent before an instant. */
    public Notice notBefore(Instant due) {
        return new Notice(
                id, template, purpose, channel, language, staff, customer, address, about, centre, title, text, state,
                reason, createdAt, due, sentAt, settledAt, readAt);
    }
}
