package io.ringloop.surveys;

import java.util.Locale;

/** Where a survey stands. */
public enum SurveyState {
    /** The customer is invited when its time has come. */
    PLANNED,
    /** The customer has the link and may answer. */
    INVITED,
    ANSWERED,
    /** The caller was asked by keys and did not give all marks. */
    UNANSWERED,
    /** The customer does not want to be asked any more. */
    REFUSED,
    /** The link was not used in time. */
    EXPIRED,
    /** Nothing reached the customer. */
    UNDELIVERABLE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads what {@link #code} wrote. */
    public static SurveyState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether a caller who was asked by keys meanwhile may still rate: nothing has reached them otherwise. */
    public boolean unasked() {
        return this == PLANNED || this == UNDELIVERABLE;
    }
}
