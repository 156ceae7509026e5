package io.ringloop.quality;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a section of a form is about. */
public enum Dimension {
    ATTITUDE,
    KNOWLEDGE,
    COMPLIANCE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
