package io.ringloop.sources;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit that owes a report of one kind every day.
 *
 * @param since the first day it owes one for
 * @param endedOn the first day it owes none for any more
 */
public record Reporter(
        UUID id,
        UUID unitId,
        ReportKind kind,
        LocalDate since,
        @Nullable LocalDate endedOn,
        int version) {}
