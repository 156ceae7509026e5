package io.ringloop.rules;

/** What makes a contact worth a closer look than others. */
public enum QaScenario implements Code {
    ORDINARY,
    /** Within a promotion or another key scenario of the plan. */
    PROMOTION,
    COMPLAINT,
    REFUND,
    /** The customer rated it badly. */
    LOW_SCORE,
    CALLBACK
}
