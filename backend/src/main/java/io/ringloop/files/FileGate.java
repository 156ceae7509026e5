package io.ringloop.files;

import io.ringloop.people.Staff;
import java.util.UUID;

/** Says who may read the files of one kind of thing; a bean of the capability that owns the kind. */
public interface FileGate {

    /** The kind, as given when a file is attached, such as {@code case}. */
    String subjectType();

    boolean mayRead(Staff staff, UUID subjectId);
}
