package io.ringloop.people;

/** One thing that an account may be allowed to do. Which role has it, and how far it reaches: {@link RolePermissions}. */
public enum Permission {
    /** What everybody with an account may do: own session, preferences, live events, code lists. */
    OWN_ACCOUNT,
    /** Own presence: available, break, offline. */
    PRESENCE_OWN,
    /** See and steer the presence of others. */
    PRESENCE_TEAM,
    /** Take calls, write the contact form, wrap up, enter a contact by hand. */
    CONTACTS_WORK,
    /** See contacts. */
    CONTACTS_READ,
    /** Listen to recordings, and see who listened and what was remarked; every listening is recorded. */
    RECORDINGS_LISTEN,
    /** Remark at moments of a recording one may listen to. */
    RECORDINGS_REMARK,
    /** Take part in the call of an agent while it lasts: listen, whisper, barge in. */
    MONITOR,
    /** See, claim and complete tasks. */
    TASKS_WORK,
    /** See and give tasks to others. */
    TASKS_ASSIGN,
    CUSTOMERS_READ,
    CUSTOMERS_WRITE,
    /** Import customers, keep their tags and the product catalogue. */
    CUSTOMERS_MANAGE,
    /** See cases with their timeline and clocks. */
    CASES_READ,
    /** Claim cases, link them. */
    CASES_WORK,
    /** Give cases to others, merge duplicates. */
    CASES_ASSIGN,
    /** See what was forwarded to the own department or partner, and what one has forwarded oneself. */
    WORK_ORDERS,
    /** See and note who is away, and who stands in. */
    ABSENCES,
    /** See process instances: diagram, path, history. */
    INSTANCES_READ,
    /** See logged decisions with their facts. */
    DECISIONS_READ,
    /** Read the trail. */
    ARCHIVE_READ,
    /** Change queues, opening hours and holidays. */
    ROUTING_WRITE,
    /** Tell callers and agents of a disturbed service, and end the line for a crisis. */
    ANNOUNCE,
    /** Report what customers need and where the business hurts them, and see what became of it. */
    FEEDBACK,
    /** Decide what becomes of it. */
    FEEDBACK_DECIDE,
    /** See what dealers and stations report every day. */
    DAILY_REPORTS_READ,
    /** Deliver the daily reports of the own unit. */
    DAILY_REPORTS_DELIVER,
    /** Approve or return them. */
    DAILY_REPORTS_APPROVE,
    /** Say which units owe daily reports. */
    DAILY_REPORTS_MANAGE,
    /** See evaluation forms and the results of evaluations. */
    QUALITY_READ,
    /** Draw samples and evaluate. */
    QUALITY_WORK,
    /** Write evaluation forms and sampling plans. */
    QUALITY_MANAGE,
    /** See the library: processes and rule sets with their owners, versions and drafts. */
    STUDIO_READ,
    /** Draw drafts of processes; who may can own processes and rule sets. */
    STUDIO_DRAW,
    /** Say who owns a process or rule set. */
    STUDIO_MANAGE,
    /** See figures on how work was done. */
    REPORTS_READ,
    /** See the links to the PBX, their gaps and what they refused. */
    PBX_READ,
    /** See what could not be processed or delivered, try it again or drop it. */
    REPAIR,
    /** Ask for a role or scope to be given or taken. */
    ACCESS_REQUEST,
    /** See changes of access of others. */
    ACCESS_READ,
    /** See staff and the organisation. */
    STAFF_READ,
    /** Change staff, roles and the organisation. */
    STAFF_WRITE
}
