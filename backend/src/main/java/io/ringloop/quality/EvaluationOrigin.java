package io.ringloop.quality;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why something is evaluated. */
public enum EvaluationOrigin {
    /** A sampling plan chose it. */
    SAMPLE,
    /** Somebody chose it. */
    MANUAL,
    /** Because of a complaint. */
    COMPLAINT,
    /** A third party played the customer. */
    MYSTERY;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
