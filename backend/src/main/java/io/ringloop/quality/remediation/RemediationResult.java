package io.ringloop.quality.remediation;

import io.ringloop.rules.Code;

/** What a remediation came to. */
public enum RemediationResult implements Code {
    /** Coached; the figures before and after are known. */
    MEASURED,
    /** The training helped. */
    EFFECTIVE,
    /** It did not: process, knowledge or tool must be improved. */
    HANDED_OVER,
    /** The probation was passed. */
    PASSED,
    TRANSFERRED,
    EXCEPTED
}
