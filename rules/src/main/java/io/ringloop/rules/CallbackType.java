package io.ringloop.rules;

/** Why somebody is called back. */
public enum CallbackType implements Code {
    AFTER_SALE,
    AFTER_SERVICE,
    PROBLEM_SOLVED,
    COMPLAINT_CONFIRM,
    KEY_CUSTOMER,
    REPEAT_COMPLAINER,
    ABANDONED,
    PROMISED,
    LOW_SCORE,
    DROPPED,
    KNOWLEDGE_ANSWER;

    @Override
    public String code() {
        return name();
    }
}
