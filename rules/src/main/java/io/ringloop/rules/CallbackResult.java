package io.ringloop.rules;

/** How an attempt to call back ended. */
public enum CallbackResult implements Code {
    SATISFIED,
    PARTLY,
    DISSATISFIED,
    CALL_LATER,
    REFUSED,
    WRONG_NUMBER,
    INVALID_NUMBER,
    NO_ANSWER,
    BUSY,
    SWITCHED_OFF,
    VOICEMAIL,
    HUNG_UP,
    AGENT_NO_ANSWER,
    TECHNICAL,
    /** The telephony was not observed meanwhile. */
    UNOBSERVED;

    @Override
    public String code() {
        return name();
    }
}
