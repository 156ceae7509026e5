package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/** What became of a call that was ordered for an agent: a conversation, or the reason why there was none. */
public enum DialOutcome {
    ANSWERED,
    /** The agent did not answer, or hung up before the customer did. */
    AGENT_NO_ANSWER,
    NO_ANSWER,
    /** Talking, or not willing to talk now. */
    BUSY,
    /** The network cannot reach the phone. */
    SWITCHED_OFF,
    /** There is no such number, or no longer. */
    INVALID_NUMBER,
    /** Lines or networks failed. */
    TECHNICAL;

    /**
     * Read from what the dialplan says after {@code Dial()}.
     *
     * @param status DIALSTATUS
     * @param cause Q.850 cause of the customer's channel; it tells apart what Asterisk reports as CHANUNAVAIL alike
     */
    public static DialOutcome of(String status, @Nullable Integer cause) {
        return switch (status) {
            case "ANSWER" -> ANSWERED;
            case "CANCEL" -> AGENT_NO_ANSWER;
            case "NOANSWER" -> NO_ANSWER;
            case "BUSY" -> BUSY;
            default -> cause == null ? TECHNICAL : ofCause(cause);
        };
    }

    private static DialOutcome ofCause(int cause) {
        return switch (cause) {
            case 1, 22, 28 -> INVALID_NUMBER; // unallocated, changed, incomplete
            case 17, 21 -> BUSY; // busy, rejected
            case 18, 20 -> SWITCHED_OFF; // no user responding, subscriber absent
            case 19 -> NO_ANSWER;
            default -> TECHNICAL;
        };
    }
}
