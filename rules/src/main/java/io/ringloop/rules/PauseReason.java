package io.ringloop.rules;

import java.util.Locale;

/** Why a clock may yield. */
public enum PauseReason implements Code {
    /** Something is needed from the customer, who was told so. Ends at the latest with the limit of the pause. */
    WAITING_CUSTOMER,
    /** Does not stop the clock: once per agreement it moves the due time to the agreed date, within the limit. */
    CUSTOMER_AGREED,
    /** Evidence must be kept; no limit. */
    LEGAL_HOLD,
    /** The one who must act is on leave; quality checks only, no limit. */
    LEAVE;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
