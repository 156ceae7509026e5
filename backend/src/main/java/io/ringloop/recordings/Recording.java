package io.ringloop.recordings;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The recording of a contact.
 *
 * @param state only what is {@link RecordingState#PRESENT} can be listened to
 * @param begunAt when it began, or was refused
 * @param length null until it was here
 */
public record Recording(
        UUID id,
        UUID contactId,
        RecordingState state,
        Instant begunAt,
        @Nullable Duration length) {

    public boolean present() {
        return state == RecordingState.PRESENT;
    }
}
