package io.ringloop.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a call goes.
 *
 * @param queue key of the queue; with {@code CLOSED_NOTICE} the one that answers for the request left behind
 * @param skills what the agent must know; empty: nothing special
 * @param priority 0 to 10, 10 first
 * @param script key of the script shown to the agent, or of the announcement
 * @param offerCallbackAfterSec seconds of waiting after which a callback is offered; -1 never, 0 at once
 */
public record ContactRoute(
        Route route,
        @Nullable String queue,
        List<String> skills,
        Seniority seniority,
        int priority,
        String script,
        int offerCallbackAfterSec) {
    public ContactRoute {
        skills = List.copyOf(skills);
    }

    /** The kind of route. */
    public enum Route implements Code {
        QUEUE,
        CLOSED_NOTICE,
        RESTRICT
    }

    /** How experienced the agent must be. */
    public enum Seniority implements Code {
        ANY,
        SENIOR
    }
}
