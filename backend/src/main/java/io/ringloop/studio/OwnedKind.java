package io.ringloop.studio;

/** What somebody can answer for. */
public enum OwnedKind {
    PROCESS("process"),
    RULE_SET("rule-set");

    private final String code;

    OwnedKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
