package io.ringloop.cases;

/** Why a case was closed. */
public enum CloseReason {
    SOLVED_ON_SPOT,
    SOLVED_CONFIRMED,
    SOLVED_SILENT,
    PARTLY_ACCEPTED,
    EXPLAINED,
    NOT_POSSIBLE_EXPLAINED,
    FINAL_POSITION,
    UNREACHABLE,
    NO_REPLY,
    WITHDRAWN,
    /** Only by a merge. */
    MERGED,
    TO_AUTHORITY,
    NOT_OURS,
    INVALID,
    TEST
}
