package io.ringloop.rules;

/** What somebody is in the centre, as {@code people} names it. */
public enum StaffRole implements Code {
    AGENT,
    TEAM_LEADER,
    QA,
    TRAINER,
    OPS_MANAGER,
    MANAGEMENT,
    LEGAL,
    KNOWLEDGE_SPECIALIST,
    PROCESS_OWNER,
    AUDITOR,
    ADMINISTRATOR,
    HANDLER,
    PARTNER;

    @Override
    public String code() {
        return name();
    }
}
