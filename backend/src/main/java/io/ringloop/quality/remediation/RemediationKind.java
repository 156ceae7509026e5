package io.ringloop.quality.remediation;

import io.ringloop.rules.Code;

/** Why something has to follow; the codes are those of the process. */
public enum RemediationKind implements Code {
    /** One person needs coaching. */
    INDIVIDUAL,
    /** One person failed several times in a row. */
    STREAK,
    /** Many failed the same item. */
    COMMON
}
