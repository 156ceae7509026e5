package io.ringloop.routing.presence;

/** A PBX could not be told, or refused; it is told again later. */
class PbxNotTold extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PbxNotTold(String message) {
        super(message);
    }
}
