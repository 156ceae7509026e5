package io.ringloop.tasks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a task is about.
 *
 * @param text one line for the list, such as the caller's number
 * @param customer name of the customer
 * @param queue key of the queue it came through
 * @param unitId the unit that answers for it while nobody has it
 */
public record TaskSubject(
        String text,
        @Nullable UUID contactId,
        @Nullable String customer,
        @Nullable String queue,
        @Nullable UUID unitId) {}
