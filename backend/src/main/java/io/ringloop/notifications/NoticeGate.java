package io.ringloop.notifications;

import io.ringloop.people.Staff;
import java.util.UUID;

/** Says who may read the notices about one kind of thing; a bean of the capability that owns the kind. */
public interface NoticeGate {

    /** The kind, as in {@link Subject#type}. */
    String subjectType();

    boolean mayRead(Staff staff, UUID subjectId);
}
