package io.ringloop.rules;

/** What is known of a call when the dialplan asks where it goes. */
public record ContactRoutingFacts(
        Line line,
        Hours hours,
        CustomerValue value,
        Care care,
        OpenCase openCase,
        Language language,
        IvrChoice ivr,
        boolean restricted) {

    /** The number that was called. */
    public enum Line implements Code {
        MAIN,
        SALES,
        AFTER_SALE,
        COMPLAINT,
        RESCUE
    }

    /** Whether the line is served now; {@code NO_AGENTS}: it should be, but nobody is signed in. */
    public enum Hours implements Code {
        OPEN,
        CLOSED,
        HOLIDAY,
        NO_AGENTS
    }

    /** Segment by value. */
    public enum CustomerValue implements Code {
        KEY,
        HIGH,
        NORMAL,
        UNKNOWN
    }

    /** Segment by care: {@code REPEAT} complains again and again, {@code VULNERABLE} needs more time. */
    public enum Care implements Code {
        NONE,
        REPEAT,
        VULNERABLE
    }

    /** What is open for the caller; the most urgent kind if several are. */
    public enum OpenCase implements Code {
        NONE,
        TICKET,
        COMPLAINT,
        CALLBACK_DUE
    }

    /** The caller's language. */
    public enum Language implements Code {
        ZH,
        EN,
        OTHER
    }

    /** What the caller chose in the IVR. */
    public enum IvrChoice implements Code {
        NONE,
        CONSULT,
        REPAIR,
        COMPLAINT,
        PROGRESS,
        RESCUE
    }
}
