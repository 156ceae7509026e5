package io.ringloop.people;

/** What somebody is in the centre. What a role may do stands in {@link RolePermissions}. */
public enum Role {
    AGENT,
    TEAM_LEADER,
    QA,
    TRAINER,
    OPS_MANAGER,
    /** Above the operations managers of a centre. */
    MANAGEMENT,
    /** Legal counsel. */
    LEGAL,
    KNOWLEDGE_SPECIALIST,
    PROCESS_OWNER,
    AUDITOR,
    ADMINISTRATOR,
    HANDLER,
    PARTNER
}
