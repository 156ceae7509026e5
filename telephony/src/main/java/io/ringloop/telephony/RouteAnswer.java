package io.ringloop.telephony;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the caller goes.
 *
 * @param queue where to wait; used with {@link Route#QUEUE} only
 * @param priority higher is served earlier
 * @param skills recorded only
 * @param script key of the text the agent starts with
 * @param decisionId carried back by {@link CallRouted}; null for a fallback
 * @param offerCallbackAfterSec after how many seconds of waiting a callback is offered, null for never
 */
public record RouteAnswer(
        Route route,
        @Nullable String queue,
        int priority,
        List<String> skills,
        @Nullable String script,
        @Nullable String decisionId,
        @Nullable Integer offerCallbackAfterSec) {

    /** The three ways on. */
    public enum Route {
        QUEUE("queue"),
        CLOSED_NOTICE("closedNotice"),
        RESTRICT("restrict");

        private final String text;

        Route(String text) {
            this.text = text;
        }

        /** As it travels to the dialplan and back. */
        public String text() {
            return text;
        }
    }

    public RouteAnswer {
        skills = List.copyOf(skills);
        if (route == Route.QUEUE && (queue == null || queue.isBlank())) {
            throw new IllegalArgumentException("a route to a queue names the queue");
        }
    }

    /** Into this queue, nothing else asked. */
    public static RouteAnswer toQueue(String queue) {
        return new RouteAnswer(Route.QUEUE, queue, 0, List.of(), null, null, null);
    }
}
