package io.ringloop.sources;

import io.ringloop.shared.ProblemException;
import java.util.Arrays;
import java.util.Map;

/** What became of a reported row, or will. */
public enum RowOutcome {
    /** Will be taken over once the branch has approved. */
    FRESH("fresh"),
    /** Stands further up in the same table. */
    TWICE("twice"),
    /** Was taken over before, in the same words. */
    KNOWN("known"),
    /** Was taken over before in other words; what we have stays as it is. */
    DIFFERS("differs"),
    /** Cannot be read. */
    FAULTY("faulty"),
    TAKEN("taken"),
    /** Could be read, but not be taken over. */
    FAILED("failed");

    private final String code;

    RowOutcome(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /**
     * @throws ProblemException {@code parameter-invalid}
     */
    public static RowOutcome of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException("parameter-invalid", Map.of("name", "outcome")));
    }
}
