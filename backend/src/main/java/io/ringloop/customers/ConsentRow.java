package io.ringloop.customers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said about being told something unasked.
 *
 * @param channel {@code call}, {@code sms} or {@code mail}
 * @param purpose {@code promotion} or {@code survey}
 * @param given false: withdrawn or refused
 * @param source where they said it: {@code call}, {@code form}, {@code web}, {@code import}, {@code former} or {@code merge}
 * @param evidence what proves it, such as the number of a recording
 * @param at when they said it
 */
public record ConsentRow(
        String channel,
        String purpose,
        boolean given,
        String source,
        @Nullable String evidence,
        Instant at,
        Instant recordedAt) {}
