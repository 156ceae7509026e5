package io.ringloop.rules;

/** What a clock runs for: a complaint by severity, a ticket by type, a work order by target, a quality check. */
public enum ClockClass implements Code {
    ORDINARY,
    MAJOR,
    CRITICAL,
    REPAIR,
    REFUND,
    /** Any ticket that is neither repair nor refund. */
    OTHER,
    IN_HOUSE,
    DEPARTMENT,
    PARTNER,
    EVALUATION,
    REMEDIATION;

    public static ClockClass of(Severity severity) {
        return Code.of(ClockClass.class, severity.code());
    }

    public static ClockClass of(TargetKind target) {
        return Code.of(ClockClass.class, target.code());
    }
}
