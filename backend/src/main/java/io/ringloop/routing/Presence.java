package io.ringloop.routing;

import io.ringloop.shared.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's presence as shown.
 *
 * @param reason code of the break's reason
 * @param wanted what was asked for and the PBX has not confirmed; null when it has
 * @param queues those the person's skills qualify for
 * @param wrapUpDueAt when after-call work should be done
 */
public record Presence(
        PresenceState state,
        @Nullable String reason,
        Instant since,
        @Nullable Wanted wanted,
        List<QueueName> queues,
        @Nullable Phone phone,
        @Nullable Instant wrapUpDueAt) {

    public Presence {
        queues = List.copyOf(queues);
    }

    /** Asked for: offline, available, or a break with its reason. */
    public record Wanted(PresenceState state, @Nullable String reason) {

        public static final Wanted OFFLINE = new Wanted(PresenceState.OFFLINE, null);
        public static final Wanted AVAILABLE = new Wanted(PresenceState.AVAILABLE, null);

        public Wanted {
            if ((state == PresenceState.BREAK) != (reason != null)) {
                throw new IllegalArgumentException("a break, and only a break, has a reason");
            }
            if (state.compareTo(PresenceState.BREAK) > 0) {
                throw new IllegalArgumentException("nobody can ask for " + state.code());
            }
        }

        public static Wanted breakFor(String reason) {
            return new Wanted(PresenceState.BREAK, reason);
        }
    }

    public record QueueName(String key, Text name) {}

    /** @param simulated its ringing and answering happen on the screen */
    public record Phone(String iface, boolean simulated) {}
}
