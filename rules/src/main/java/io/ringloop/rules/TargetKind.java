package io.ringloop.rules;

/** Whom a matter is forwarded to. */
public enum TargetKind implements Code {
    IN_HOUSE,
    DEPARTMENT,
    PARTNER
}
