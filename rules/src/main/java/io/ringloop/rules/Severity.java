package io.ringloop.rules;

/** How serious a complaint is. */
public enum Severity implements Code {
    ORDINARY,
    MAJOR,
    CRITICAL
}
