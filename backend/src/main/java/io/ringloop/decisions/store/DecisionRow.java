package io.ringloop.decisions.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code decisions.decision}. */
@SuppressWarnings("ArrayRecordComponent")
public record DecisionRow(
        UUID id,
        Instant at,
        String subjectType,
        String subjectId,
        @Nullable UUID businessKey,
        String ruleSet,
        String version,
        Map<String, Object> inputs,
        @Nullable UUID personId,
        byte @Nullable [] personal,
        @Nullable Map<String, Object> verdict,
        List<Integer> matchedRows,
        List<String> refused,
        long durationMicros) {}
