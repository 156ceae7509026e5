package io.ringloop.telephony;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** What a PBX writes down itself, whether or not anybody listens. Only what happened to calls; nothing of members. */
public interface PbxRecords {

    /**
     * Everything written down since that time, in order. Lines that are torn, unknown, written twice or not yet finished are no trouble.
     *
     * @throws IOException if something cannot be read, also when a file is not there at all
     */
    List<RecordedEvent> since(Instant from) throws IOException;
}
