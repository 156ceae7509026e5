package io.ringloop.quality;

import com.fasterxml.jackson.annotation.JsonValue;

/** How an item is marked: from 0 to {@link #best()} points. */
public enum Scale {
    POINTS("points", 5),
    YES_NO("yes-no", 1);

    private final String code;
    private final int best;

    Scale(String code, int best) {
        this.code = code;
        this.best = best;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public int best() {
        return best;
    }
}
