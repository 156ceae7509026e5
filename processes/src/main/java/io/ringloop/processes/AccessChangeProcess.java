package io.ringloop.processes;

/**
 * The contract of {@code access-change}: a role or scope from its request to its end. Business key is the id of the
 * change. A test holds this class against the model.
 */
public final class AccessChangeProcess {
    /** Key of the process, name of its folder and file. */
    public static final String KEY = "access-change";

    private AccessChangeProcess() {}

    /** Ids of the elements that people, messages or screens meet. */
    public static final class Elements {
        public static final String START_ACCESS_REQUESTED = "start_AccessRequested";
        public static final String END_REFUSED = "end_Refused";
        public static final String APPROVE_ACCESS = "user_ApproveAccess";
        public static final String REQUEST_WITHDRAWN = "message_RequestWithdrawn";
        public static final String END_REQUEST_WITHDRAWN = "end_RequestWithdrawn";
        public static final String APPROVAL_DUE = "timer_ApprovalDue";
        public static final String END_APPROVER_REMINDED = "end_ApproverReminded";
        public static final String REQUEST_LAPSES = "timer_RequestLapses";
        public static final String END_LAPSED = "end_Lapsed";
        public static final String END_REJECTED = "end_Rejected";
        public static final String END_TAKEN_AWAY = "end_TakenAway";
        public static final String SUB_VALID = "sub_Valid";
        public static final String START_VALID = "start_Valid";
        public static final String RECERTIFY_DUE = "timer_RecertifyDue";
        public static final String RECERTIFY_ACCESS = "user_RecertifyAccess";
        public static final String RECERTIFY_OVERDUE = "timer_RecertifyOverdue";
        public static final String END_NOT_RECERTIFIED = "end_NotRecertified";
        public static final String END_NOT_NEEDED = "end_NotNeeded";
        public static final String EXPIRY_SOON = "timer_ExpirySoon";
        public static final String END_WARNED = "end_Warned";
        public static final String ACCESS_ENDED = "message_AccessEnded";
        public static final String END_ENDED_OTHERWISE = "end_EndedOtherwise";
        public static final String EXPIRED = "timer_Expired";
        public static final String END_EXPIRED = "end_Expired";
        public static final String END_REVOKED = "end_Revoked";

        private Elements() {}
    }

    /** Names of the beans that do the service steps; each is the English label of its step. */
    public static final class Delegates {
        public static final String FIND_APPROVER = "findApprover";
        public static final String REFUSE_ACCESS = "refuseAccess";
        public static final String REMIND_APPROVER = "remindApprover";
        public static final String LAPSE_REQUEST = "lapseRequest";
        public static final String REJECT_ACCESS = "rejectAccess";
        public static final String APPLY_ACCESS = "applyAccess";
        public static final String RENEW_ACCESS = "renewAccess";
        public static final String WARN_OF_EXPIRY = "warnOfExpiry";
        public static final String REVOKE_ACCESS = "revokeAccess";

        private Delegates() {}
    }

    /** Messages, correlated by the id of the change. */
    public static final class Messages {
        /** The requester took the request back. */
        public static final String REQUEST_WITHDRAWN = "RequestWithdrawn";
        /** The access ended otherwise: the person left, or another change took it away. */
        public static final String ACCESS_ENDED = "AccessEnded";

        private Messages() {}
    }

    /** Variables: ids, flags, short text and dates. None holds personal data. */
    public static final class Variables {
        /** Text, the business key; set at the start. */
        public static final String ACCESS_CHANGE_ID = "accessChangeId";
        /** Text, who asks; set at the start. */
        public static final String REQUESTER_ID = "requesterId";
        /** Text, whose access changes; set at the start. */
        public static final String HOLDER_ID = "holderId";
        /** Text, one of {@link ChangeKinds}; set at the start. */
        public static final String CHANGE_KIND = "changeKind";
        /** Boolean, the request may be put to somebody; set by {@code findApprover}. */
        public static final String GRANTABLE = "grantable";
        /** List of texts: the roles that may approve, comma-separated for each approval in turn; set by {@code findApprover}. */
        public static final String APPROVER_GROUPS = "approverGroups";
        /** Text, one of {@link #APPROVER_GROUPS}; local to each approval. */
        public static final String APPROVER_GROUP = "approverGroup";
        /** Date; set by {@code findApprover}. */
        public static final String APPROVAL_DUE_AT = "approvalDueAt";
        /** Date, when an undecided request lapses; set by {@code findApprover}. */
        public static final String REQUEST_LAPSES_AT = "requestLapsesAt";
        /** Text, one of {@link AccessDecisions}; set by the form {@code approve-access}. */
        public static final String ACCESS_DECISION = "accessDecision";
        /** Date, when the access ends; set by {@code applyAccess}. */
        public static final String ACCESS_EXPIRES_AT = "accessExpiresAt";
        /** Date, when the end is announced; set by {@code applyAccess}. */
        public static final String EXPIRY_WARN_AT = "expiryWarnAt";
        /** Date, the next check; set by {@code applyAccess} and {@code renewAccess}. */
        public static final String RECERTIFY_AT = "recertifyAt";
        /** Date, until when it should be checked; set like {@link #RECERTIFY_AT}. */
        public static final String RECERTIFY_DUE_AT = "recertifyDueAt";
        /** List of texts, like {@link #APPROVER_GROUPS} for the next check; set like {@link #RECERTIFY_AT}. */
        public static final String RECERTIFIER_GROUPS = "recertifierGroups";
        /** Text, one of {@link #RECERTIFIER_GROUPS}; local to each check. */
        public static final String RECERTIFIER_GROUP = "recertifierGroup";
        /** Date, when an unchecked access is taken away; set like {@link #RECERTIFY_AT}. */
        public static final String RECERTIFY_OVERDUE_AT = "recertifyOverdueAt";
        /** Text, one of {@link Recertifications}; set by the form {@code recertify-access}. */
        public static final String RECERTIFICATION = "recertification";
        /** Text, one of {@link RevocationReasons}; local input of {@code revokeAccess}. */
        public static final String REVOCATION_REASON = "revocationReason";

        private Variables() {}
    }

    /** Values of {@link Variables#CHANGE_KIND} that the model tells apart. */
    public static final class ChangeKinds {
        public static final String GRANT = "grant";
        public static final String REVOKE = "revoke";

        private ChangeKinds() {}
    }

    /** Values of {@link Variables#ACCESS_DECISION} that the model tells apart. */
    public static final class AccessDecisions {
        public static final String APPROVE = "approve";
        public static final String REJECT = "reject";

        private AccessDecisions() {}
    }

    /** Values of {@link Variables#RECERTIFICATION} that the model tells apart. */
    public static final class Recertifications {
        public static final String KEEP = "keep";
        public static final String REVOKE = "revoke";

        private Recertifications() {}
    }

    /** Values of {@link Variables#REVOCATION_REASON}. */
    public static final class RevocationReasons {
        public static final String EXPIRED = "expired";
        public static final String NOT_RECERTIFIED = "notRecertified";

        private RevocationReasons() {}
    }

    /** Form keys of the user tasks. */
    public static final class Forms {
        public static final String APPROVE_ACCESS = "form:approve-access";
        public static final String RECERTIFY_ACCESS = "form:recertify-access";

        private Forms() {}
    }
}
