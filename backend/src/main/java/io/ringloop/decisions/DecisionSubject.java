package io.ringloop.decisions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is about.
 *
 * @param type such as {@code call} or {@code matter}
 * @param id its id as text
 * @param businessKey of the process instance in whose story the decision belongs, if there is one already
 * @param personId whose data the personal inputs are; absent while nobody is known
 */
public record DecisionSubject(
        String type,
        String id,
        @Nullable UUID businessKey,
        @Nullable UUID personId) {

    public static DecisionSubject of(String type, Object id) {
        return new DecisionSubject(type, id.toString(), null, null);
    }

    /** The same subject in the story of a process instance. */
    public DecisionSubject in(UUID key) {
        return new DecisionSubject(type, id, key, personId);
    }

    /** The same subject, its personal inputs being those of a person. */
    public DecisionSubject about(@Nullable UUID person) {
        return new DecisionSubject(type, id, businessKey, person);
    }
}
