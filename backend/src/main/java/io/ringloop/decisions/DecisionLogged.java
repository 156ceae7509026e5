package io.ringloop.decisions;

import io.ringloop.rules.DecisionTableView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision as the log holds it.
 *
 * @param inputs the facts; those about a person are missing once that person was erased
 * @param verdict absent when the rule set had no answer
 * @param refused why it had none
 * @param table the rule set in the version that decided
 */
public record DecisionLogged(
        UUID id,
        String ruleSet,
        String version,
        Instant at,
        String subjectType,
        String subjectId,
        @Nullable UUID businessKey,
        Map<String, Object> inputs,
        @Nullable Map<String, Object> verdict,
        List<Integer> matchedRows,
        List<String> refused,
        long durationMicros,
        DecisionTableView table) {}
