package io.ringloop.notifications;

import io.ringloop.shared.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that is sent again and again.
 *
 * @param channels in the order in which they are preferred
 * @param placeholders the names that its wordings may use
 */
public record NoticeTemplate(
        String key,
        Text name,
        String purpose,
        List<String> channels,
        List<String> placeholders,
        List<Wording> wordings) {

    public NoticeTemplate {
        channels = List.copyOf(channels);
        placeholders = List.copyOf(placeholders);
        wordings = List.copyOf(wordings);
    }

    /**
     * The words for one channel in one language.
     *
     * @param subject absent where the channel has none
     * @param text with placeholders such as <code>{caseNumber}</code>
     */
    public record Wording(
            String channel, String language, @Nullable String subject, String text) {}

    Optional<Wording> wording(Channel channel, String language) {
        return wordings.stream()
                .filter(wording -> wording.channel().equals(channel.code())
                        && wording.language().equals(language))
                .findFirst();
    }
}
