package io.ringloop.quality;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whom an act that makes an evaluation fail at once hurts. */
public enum Harm {
    CUSTOMER,
    BUSINESS,
    COMPLIANCE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
