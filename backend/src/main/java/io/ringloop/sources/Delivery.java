package io.ringloop.sources;

import io.ringloop.people.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A table that was uploaded for a report and checked line by line.
 *
 * @param encoding {@code UTF-8} or {@code GBK}
 * @param sha256 of its bytes, in hexadecimal
 * @param ignored heads of columns that mean nothing here
 * @param fresh rows that will be taken over once approved
 * @param known rows that were taken over before, or stand further up
 * @param faulty rows that cannot be taken over, each with its reason
 * @param taken rows taken over so far
 * @param failed rows that could not be taken over after all
 */
public record Delivery(
        UUID id,
        UUID reportId,
        String fileName,
        String encoding,
        String sha256,
        List<String> ignored,
        int fresh,
        int known,
        int faulty,
        int taken,
        int failed,
        Instant checkedAt,
        StaffId checkedBy) {

    public Delivery {
        ignored = List.copyOf(ignored);
    }
}
