package io.ringloop.routing;

import java.util.Map;

/** Says how busy the queues are; asked every few seconds at most. */
public interface QueueLoadSource {

    /** By the key of the queue; a queue without callers and without a past may be absent. */
    Map<String, QueueLoad> loads();
}
