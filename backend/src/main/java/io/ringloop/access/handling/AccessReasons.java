package io.ringloop.access.handling;

/** Slugs of why a change of access was refused, or ended. */
final class AccessReasons {

    static final String CONFLICT = "access-conflict-of-duties";
    static final String NOBODY = "access-nobody-may-approve";
    static final String EXPIRED = "access-came-to-its-end";
    static final String NOT_CERTIFIED = "access-not-certified";
    static final String NOT_NEEDED = "access-not-needed";
    static final String REPLACED = "access-replaced";
    static final String PERSON_LEFT = "access-person-left";

    private AccessReasons() {}
}
