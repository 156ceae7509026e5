package io.ringloop.telephony;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a caller of a {@link SimulatedPbx} will do.
 *
 * @param from the caller's number, null when withheld
 * @param to the number dialled
 * @param patience hangs up after waiting this long; null waits for ever
 * @param talk hangs up after talking this long; null leaves it to the agent
 * @param language of the channel
 * @param ivr what was chosen in a menu before, null without one
 * @param key pressed while waiting, null for none
 * @param keyAfter how long after the call began the key is pressed
 * @param rating the keys that are pressed one after the other when a rating is asked for; empty for none
 */
public record CallPlan(
        @Nullable String from,
        String to,
        @Nullable Duration patience,
        @Nullable Duration talk,
        String language,
        @Nullable String ivr,
        @Nullable Character key,
        Duration keyAfter,
        String rating) {

    public static CallPlan call(@Nullable String from, String to) {
        return new CallPlan(from, to, null, null, "zh", null, null, Duration.ZERO, "");
    }

    public CallPlan waiting(Duration atMost) {
        return new CallPlan(from, to, atMost, talk, language, ivr, key, keyAfter, rating);
    }

    public CallPlan talking(Duration atMost) {
        return new CallPlan(from, to, patience, atMost, language, ivr, key, keyAfter, rating);
    }

    public CallPlan speaking(String spoken) {
        return new CallPlan(from, to, patience, talk, spoken, ivr, key, keyAfter, rating);
    }

    public CallPlan choosing(String choice) {
        return new CallPlan(from, to, patience, talk, language, choice, key, keyAfter, rating);
    }

    public CallPlan pressing(char pressed, Duration after) {
        return new CallPlan(from, to, patience, talk, language, ivr, pressed, after, rating);
    }

    public CallPlan rating(String keys) {
        return new CallPlan(from, to, patience, talk, language, ivr, key, keyAfter, keys);
    }
}
