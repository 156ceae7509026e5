package io.ringloop.sources;

import io.ringloop.shared.ProblemException;
import java.util.Arrays;
import java.util.Map;

/** Where a daily report stands. */
public enum ReportState {
    /** Owed, nothing delivered yet. */
    EXPECTED("expected"),
    /** Waits for the branch. */
    DELIVERED("delivered"),
    /** The branch sent it back; owed again. */
    RETURNED("returned"),
    /** Is being taken over. */
    APPROVED("approved"),
    TAKEN_OVER("takenOver"),
    /** There was nothing, or nothing new. */
    NOTHING("nothing"),
    /** It never came. */
    MISSING("missing"),
    /** The unit does not owe it any more. */
    CANCELLED("cancelled");

    private final String code;

    ReportState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether something may still be delivered. */
    public boolean open() {
        return this == EXPECTED || this == RETURNED;
    }

    /**
     * @throws ProblemException {@code parameter-invalid}
     */
    public static ReportState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException("parameter-invalid", Map.of("name", "state")));
    }
}
