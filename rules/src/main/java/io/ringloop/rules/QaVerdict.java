package io.ringloop.rules;

import java.math.BigDecimal;

/**
 * What an evaluation comes to.
 *
 * @param capScore the score counts this much at most, 0 to 100
 * @param secondLook another evaluator looks before the agent hears of it
 */
public record QaVerdict(int capScore, Grade grade, boolean secondLook, Coaching coaching) {

    /** From bad to good. */
    public enum Grade implements Code {
        FAIL,
        QUALIFIED,
        GOOD,
        EXCELLENT
    }

    /** Whether the leader talks it over with the agent. */
    public enum Coaching implements Code {
        MANDATORY,
        OFFERED,
        NONE
    }

    public boolean pass() {
        return grade != Grade.FAIL;
    }

    /** What the score counts. */
    public BigDecimal counted(BigDecimal score) {
        return score.min(BigDecimal.valueOf(capScore)).setScale(score.scale());
    }
}
