package io.ringloop.deadlines;

/**
 * A stretch of a local day. Hours over midnight are two spans on two days.
 *
 * @param opens first open minute of the day, 0 to 1439
 * @param closes first minute that is closed again, up to 1440
 */
public record OpenSpan(int opens, int closes) {

    static final int DAY = 24 * 60;

    public OpenSpan {
        if (opens < 0 || closes <= opens || closes > DAY) {
            throw new IllegalArgumentException("not a span of a day: minutes " + opens + " to " + closes);
        }
    }

    boolean contains(int minute) {
        return opens <= minute && minute < closes;
    }
}
