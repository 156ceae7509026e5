package io.ringloop.telephony;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/** Where the recordings of a PBX lie until they are taken over. */
public interface PbxRecordings {

    /**
     * A recording.
     *
     * @param name as {@link RecordingDecided} calls it
     * @param size in bytes
     * @param whole false while it may still grow, or for ever when its PBX broke down
     */
    record Lying(String name, long size, Instant changedAt, boolean whole) {

        /** The uniqueid of the caller's channel. */
        public String uniqueid() {
            return name.substring(0, name.lastIndexOf('.'));
        }
    }

    /** The name under which the PBX's signals are recorded. */
    String pbx();

    /** Those that lie there, the oldest first. */
    List<Lying> all() throws IOException;

    /** The bytes of a recording. */
    InputStream open(String name) throws IOException;

    /** Removes a recording; one that is not there is no error. */
    void delete(String name) throws IOException;
}
