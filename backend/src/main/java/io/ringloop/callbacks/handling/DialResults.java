package io.ringloop.callbacks.handling;

import io.ringloop.telephony.DialOutcome;

/** What the telephony tells of a call, in the codes of the table callback-retry, as forms write them. */
final class DialResults {

    static final String UNOBSERVED = "unobserved";

    private DialResults() {}

    static String code(DialOutcome outcome) {
        return switch (outcome) {
            case AGENT_NO_ANSWER -> "agentNoAnswer";
            case NO_ANSWER -> "noAnswer";
            case BUSY -> "busy";
            case SWITCHED_OFF -> "switchedOff";
            case INVALID_NUMBER -> "invalidNumber";
            case TECHNICAL, ANSWERED -> "technical";
        };
    }
}
