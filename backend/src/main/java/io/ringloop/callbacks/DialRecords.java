package io.ringloop.callbacks;

import io.ringloop.telephony.RecordedEvent;
import java.time.Instant;
import java.util.List;

/** What the PBX wrote down itself of calls that were dialled for an agent, whether or not anybody listened. */
public interface DialRecords {

    /** In order, of the channel with this id; empty when nothing was written down, or the records are away. */
    List<RecordedEvent> of(String channelId, Instant since);
}
