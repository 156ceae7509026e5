package io.ringloop.rules;

/** The families of cases that can be reopened. */
public enum CaseFamily implements Code {
    COMPLAINT,
    TICKET
}
