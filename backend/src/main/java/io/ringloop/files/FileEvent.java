package io.ringloop.files;

import io.ringloop.people.StaffId;

/** What happened to a file; published in the transaction that did it. */
public sealed interface FileEvent {

    StoredFile file();

    /** Somebody uploaded it. */
    record FileStored(StoredFile file) implements FileEvent {}

    /** It belongs to something now. */
    record FileAttached(StoredFile file) implements FileEvent {}

    /** Somebody was given its bytes. */
    record FileRead(StoredFile file, StaffId by) implements FileEvent {}

    /** It was found missing or changed, and was not given out. */
    record FileFoundDamaged(StoredFile file) implements FileEvent {}

    /** Nobody attached it, and it is gone. */
    record FileDropped(StoredFile file) implements FileEvent {}

    /** Its time was over: it is gone for good. */
    record FileErased(StoredFile file) implements FileEvent {}
}
