package io.ringloop.telephony;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the caller goes.
 *
 * @param queue where to wait; used with {@link Route#QUEUE} only
 * @param priority higher is served earlier
 * @param skills what the agent should know; recorded only, {@code skilled} makes it effective
 * @param script key of the text the agent starts with
 * @param decisionId carried back by {@link CallRouted}; null for a fallback
 * @param offerCallbackAfterSec after how many seconds of waiting a callback is offered, null for never
 * @param skilled who is tried before everybody of the queue, null for nobody in particular
 * @param announced what the caller hears before the wait begins
 * @param askRating the caller is asked for a rating when the agent has hung up; answered by {@link CallerRated}
 * @param recording how the caller is told that the conversation is recorded, or asked; answered by {@link RecordingDecided}; null:
 *     it is not recorded
 */
public record RouteAnswer(
        Route route,
        @Nullable String queue,
        int priority,
        List<String> skills,
        @Nullable String script,
        @Nullable String decisionId,
        @Nullable Integer offerCallbackAfterSec,
        @Nullable Skilled skilled,
        Announced announced,
        boolean askRating,
        @Nullable Consent recording) {

    /**
     * Those who have the skill the call asks for: a queue of their own, tried first.
     *
     * @param seconds after this the caller goes on to the queue of everybody; at least 1
     */
    public record Skilled(String queue, int seconds) {}

    /**
     * What the caller hears before the wait begins.
     *
     * @param waitMinutes how long the wait will be, in whole minutes; null says nothing about it
     * @param disturbance that a service is disturbed
     */
    public record Announced(@Nullable Integer waitMinutes, boolean disturbance) {
        public static final Announced NOTHING = new Announced(null, false);
    }

    /** How a caller comes to be recorded. */
    public enum Consent {
        /** Without a word. */
        NONE("none"),
        /** An announcement says so. */
        NOTICE("notice"),
        /** An announcement says so and names the key that refuses it: 2. */
        OPT_OUT("opt-out"),
        /** An announcement names the key that agrees to it: 1; whoever presses none is not recorded. */
        OPT_IN("opt-in");

        private final String code;

        Consent(String code) {
            this.code = code;
        }

        /** As it travels to the dialplan, and is stored. */
        public String code() {
            return code;
        }

        /** Reads what {@link #code} gives. */
        public static Consent of(String code) {
            return Arrays.stream(values())
                    .filter(consent -> consent.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no way to consent: " + code));
        }
    }

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
        return new RouteAnswer(
                Route.QUEUE, queue, 0, List.of(), null, null, null, null, Announced.NOTHING, false, null);
    }
}
