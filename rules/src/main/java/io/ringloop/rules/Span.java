package io.ringloop.rules;

/**
 * A stretch of time as the tables write it; what it means on the calendar is for {@code deadlines} to work out.
 *
 * @param amount in the unit, zero or more
 */
public record Span(int amount, Unit unit) {
    public Span {
        if (amount < 0) {
            throw new IllegalArgumentException("A stretch of time is not negative: " + amount);
        }
    }

    /** Units of calendar time, of business time, and a share of another stretch. */
    public enum Unit implements Code {
        MINUTE("min"),
        HOUR("h"),
        DAY("d"),
        BUSINESS_HOUR("bh"),
        BUSINESS_DAY("bd"),
        /** Of the whole length of the clock. */
        PERCENT("percent");
        private final String code;

        Unit(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
