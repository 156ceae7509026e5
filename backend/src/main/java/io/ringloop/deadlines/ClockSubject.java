package io.ringloop.deadlines;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose clock it is.
 *
 * @param type such as {@code case}, {@code forwarding} or {@code task}
 * @param businessKey of the process instance in whose story the clock belongs
 */
public record ClockSubject(String type, UUID id, @Nullable UUID businessKey) {

    /** A case is its own story. */
    public static ClockSubject ofCase(UUID id) {
        return new ClockSubject("case", id, id);
    }
}
