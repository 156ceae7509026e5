package io.ringloop.quality;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the system answers from its own data; the evaluator confirms or corrects it. */
public enum SystemCheck {
    /** The record of the contact was completed. */
    RECORD_COMPLETE,
    /** The tickets that came from the contact are closed. */
    TICKET_CLOSED,
    /** The knowledge base was searched before answering. */
    KNOWLEDGE_SEARCHED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
