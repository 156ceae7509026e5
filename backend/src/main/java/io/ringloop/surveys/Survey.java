package io.ringloop.surveys;

import io.ringloop.rules.SurveyTerms.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer who is asked to rate a service.
 *
 * @param channel by which the customer is asked
 * @param tried channels that did not arrive
 * @param remindersLeft how often the customer is asked again
 * @param askedAt when the customer was asked first
 * @param expiresAt until when the link holds
 * @param noticeId the last message that brought the link
 * @param callbackId the callback that a low score led to
 */
public record Survey(
        UUID id,
        SurveyedService service,
        SurveyState state,
        Channel channel,
        List<String> tried,
        int expiryHours,
        int remindersLeft,
        int remindAfterHours,
        @Nullable Instant askedAt,
        @Nullable Instant expiresAt,
        @Nullable UUID noticeId,
        @Nullable UUID callbackId,
        Instant createdAt) {

    public Survey {
        tried = List.copyOf(tried);
    }

    /** Whether the link may be used. */
    public boolean openAt(Instant now) {
        return state == SurveyState.INVITED && expiresAt != null && now.isBefore(expiresAt);
    }
}
