package io.ringloop.archive;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and may have to be proven. Who did it and when is added by the archive.
 *
 * @param kind what happened, such as {@code contact-opened}
 * @param subjectType what it happened to, such as {@code contact}
 * @param subjectId its id as text
 * @param businessKey of the process instance in whose story it belongs
 * @param data JSON without personal data
 * @param personal JSON that goes with the person when they are erased
 * @param personId whose data that is: a customer, or the contact itself while nobody is identified
 */
public record Fact(
        String kind,
        String subjectType,
        String subjectId,
        @Nullable UUID businessKey,
        Map<String, Object> data,
        Map<String, Object> personal,
        @Nullable UUID personId) {

    public Fact {
        if (!personal.isEmpty() && personId == null) {
            throw new IllegalArgumentException("personal data of nobody: " + kind);
        }
    }

    /** A fact without personal data. */
    public static Fact of(String kind, String subjectType, Object subjectId, Map<String, Object> data) {
        return new Fact(kind, subjectType, subjectId.toString(), null, data, Map.of(), null);
    }

    /** The same fact in the story of a process instance. */
    public Fact in(UUID key) {
        return new Fact(kind, subjectType, subjectId, key, data, personal, personId);
    }

    /** The same fact with data of a person. */
    public Fact about(UUID person, Map<String, Object> details) {
        return new Fact(kind, subjectType, subjectId, businessKey, data, details, person);
    }
}
