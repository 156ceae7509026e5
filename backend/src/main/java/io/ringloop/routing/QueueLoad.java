package io.ringloop.routing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How busy a queue is.
 *
 * @param waiting callers in the queue whom nobody has answered yet
 * @param handling mean of talk, hold and after-call work of what was handled lately (AHT); null when nothing was
 */
public record QueueLoad(int waiting, @Nullable Duration handling) {}
