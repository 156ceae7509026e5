package io.ringloop.rules;

/** How a contact relates to one case on file; of several cases the first in this order counts. */
public enum CaseMatch implements Code {
    /** It is the same case. */
    SAME_CASE,
    /** Adding the contact to it is the default. */
    PROPOSE_ADD,
    /** The agent chooses. */
    SHOW,
    /** {@link ReopenPolicy} decides. */
    ASK_REOPEN,
    /** Another customer's, shown as possibly related. */
    POSSIBLE,
    /** The new case is linked to it. */
    LINK_ONLY,
    /** Nothing in common. */
    NONE
}
