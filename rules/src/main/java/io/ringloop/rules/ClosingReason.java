package io.ringloop.rules;

/** Why a case was closed. */
public enum ClosingReason implements Code {
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
    MERGED,
    TO_AUTHORITY,
    NOT_OURS,
    INVALID,
    TEST;

    @Override
    public String code() {
        return name();
    }
}
