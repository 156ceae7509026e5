package io.ringloop.rules;

import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import java.math.BigDecimal;

/**
 * A complaint as it was registered.
 *
 * @param claimedAmount yuan; zero if nothing is claimed
 * @param complaintsIn90Days complaints of this customer in the last 90 days, this one included
 */
public record ComplaintGradingFacts(
        Harm harm,
        Media media,
        Authority authority,
        BigDecimal claimedAmount,
        int complaintsIn90Days,
        CustomerValue value,
        Emotion emotion) {

    /** What was hurt. */
    public enum Harm implements Code {
        NONE,
        MONEY,
        PRIVACY,
        SAFETY
    }

    /** Whether the public knows. */
    public enum Media implements Code {
        NONE,
        THREATENED,
        PUBLISHED
    }

    /** Whether an authority is involved; {@code CASE_NUMBER}: it has opened a case. */
    public enum Authority implements Code {
        NONE,
        MENTIONED,
        CASE_NUMBER
    }

    /** How the customer is. */
    public enum Emotion implements Code {
        CALM,
        UPSET,
        ANGRY,
        THREATENING
    }
}
