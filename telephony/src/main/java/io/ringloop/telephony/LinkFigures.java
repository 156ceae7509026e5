package io.ringloop.telephony;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a link since it was opened.
 *
 * @param received events handed to the listener
 * @param unreadable of those, the unreadable ones
 * @param ignored events of kinds we do not take
 * @param lost events that found the buffer full; each loss also ends the epoch
 * @param backlog events read but not yet taken by the listener
 * @param lastHeardAt when anything was last read, null before the first
 */
public record LinkFigures(
        long received,
        long unreadable,
        long ignored,
        long lost,
        int backlog,
        @Nullable Instant lastHeardAt) {}
