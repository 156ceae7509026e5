package io.ringloop.quality.remediation;

/** Why a remediation was called off. */
public enum CalledOff {
    /** An appeal was won: the result does not ask for it any more. */
    GROUND_GONE("ground-gone"),
    /** The agent has left. */
    AGENT_LEFT("agent-left");

    private final String code;

    CalledOff(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
