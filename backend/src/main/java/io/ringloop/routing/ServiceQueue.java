package io.ringloop.routing;

import io.ringloop.shared.Text;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A queue of callers and who serves it.
 *
 * @param key the PBX's name of it
 * @param line the line it mainly serves, as the routing table names it
 * @param acwLimitSec after-call work beyond this is nudged
 * @param acwHardLimitSec after-call work beyond this is parked and the agent freed
 * @param shortAbandonSec an abandon before this is a short one
 * @param serviceLevelSec answered within this counts as in time
 * @param skills who serves it and how well: skill to level, 0 best; {@link #EVERYBODY} stands for any agent
 */
public record ServiceQueue(
        String key,
        Text name,
        @Nullable String line,
        int acwLimitSec,
        int acwHardLimitSec,
        int shortAbandonSec,
        int serviceLevelSec,
        Strategy strategy,
        Map<String, Integer> skills) {

    /** The skill that everybody has. */
    public static final String EVERYBODY = "*";

    public ServiceQueue {
        skills = Map.copyOf(skills);
    }

    /** Whom the PBX calls first. */
    public enum Strategy {
        /** Those who know the matter best; others only when these are busy. */
        SKILL_FIRST("skill-first"),
        /** All the same, so that the load is even. */
        IDLE_FIRST("idle-first");

        private final String code;

        Strategy(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** Reads what {@link #code} gives. */
        public static Strategy of(String code) {
            return code.equals(SKILL_FIRST.code) ? SKILL_FIRST : IDLE_FIRST;
        }
    }

    /** The penalty at which somebody with these skills serves the queue, 0 called first; empty when they do not. */
    public OptionalInt penaltyFor(Set<String> known) {
        var levels = skills.entrySet().stream()
                .filter(needed -> needed.getKey().equals(EVERYBODY) || known.contains(needed.getKey()))
                .mapToInt(Map.Entry::getValue);
        var best = levels.min();
        return strategy == Strategy.IDLE_FIRST && best.isPresent() ? OptionalInt.of(0) : best;
    }
}
