package io.ringloop.studio;

import io.ringloop.people.StaffId;
import java.time.Instant;
import java.util.UUID;

/**
 * What a process is to become.
 *
 * @param baseVersion the published version it was begun from
 * @param model BPMN, as it was saved last; it may still be wrong
 * @param version grows with every saving
 */
public record Draft(
        UUID id,
        String processKey,
        int baseVersion,
        String model,
        StaffId begunBy,
        Instant begunAt,
        StaffId changedBy,
        Instant changedAt,
        int version) {}
