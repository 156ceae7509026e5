package io.ringloop.people;

import java.util.UUID;

/** Names one member of staff; never reused. */
public record StaffId(UUID value) {

    /** Reads the text form of a UUID. */
    public static StaffId parse(String text) {
        return new StaffId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
