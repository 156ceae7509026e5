package io.ringloop.notifications;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told to whom.
 *
 * @param template its key
 * @param unit on whose behalf; the zone and the quiet hours are those of its centre
 * @param params a value for every placeholder: text, number, {@link io.ringloop.shared.Text}, or an instant, which is shown
 *     in the centre's zone
 * @param about what it belongs to
 * @param channel only this one; absent: as the template prefers and the recipient can be reached
 * @param key makes the order repeatable: the same key is told once
 */
public record NoticeOrder(
        String template,
        Recipient to,
        UUID unit,
        Map<String, ?> params,
        @Nullable Subject about,
        @Nullable Channel channel,
        @Nullable String key) {

    public NoticeOrder {
        params = Map.copyOf(params);
    }

    public static NoticeOrder of(String template, Recipient to, UUID unit, Map<String, ?> params) {
        return new NoticeOrder(template, to, unit, params, null, null, null);
    }

    public NoticeOrder about(String type, UUID id) {
        return new NoticeOrder(template, to, unit, params, new Subject(type, id), channel, key);
    }

    public NoticeOrder by(Channel only) {
        return new NoticeOrder(template, to, unit, params, about, only, key);
    }

    /** The same by mail to somebody's address, besides. */
    NoticeOrder asMail(Recipient address) {
        return new NoticeOrder(
                template, address, unit, params, about, Channel.MAIL, key == null ? null : key + ":mail");
    }

    public NoticeOrder once(String uniqueKey) {
        return new NoticeOrder(template, to, unit, params, about, channel, uniqueKey);
    }
}
