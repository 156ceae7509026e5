package io.ringloop.rules;

/**
 * What an evaluation counts in the row of an agent's evaluations.
 *
 * @param placedBy by which of its times it stands in the row
 */
public record QaSeriesPlace(Counts counts, PlacedBy placedBy) {

    /** What it counts as. */
    public enum Counts implements Code {
        FAIL,
        PASS,
        NOTHING
    }

    /** A time of an evaluation. */
    public enum PlacedBy implements Code {
        /** When the agent served. */
        SERVED,
        /** When the result was released. */
        RELEASED
    }
}
