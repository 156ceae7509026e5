package io.ringloop.telephony;

/** The state of the link to a PBX. */
public enum LinkState {
    /** Not opened, or closed for good. */
    CLOSED,
    /** Being built: connecting, logging in, taking the snapshot. */
    CONNECTING,
    /** Events arrive. */
    UP,
    /** Lost; a new connection is tried after a pause. */
    DOWN,
    /** The PBX does not accept our user or password; tried again slowly. */
    REFUSED
}
