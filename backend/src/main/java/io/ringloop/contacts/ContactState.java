package io.ringloop.contacts;

/** Where a contact stands. */
public enum ContactState {
    ROUTING("routing"),
    WAITING("waiting"),
    RINGING("ringing"),
    TALKING("talking"),
    WRAP_UP("wrap-up"),
    FOLLOW_UP("follow-up"),
    CLOSED("closed");

    private final String code;

    ContactState(String code) {
        this.code = code;
    }

    /** As it stands in rows and answers. */
    public String code() {
        return code;
    }

    /** The state of that code. */
    public static ContactState of(String code) {
        for (var state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException("no contact state " + code);
    }
}
