package io.ringloop.routing.web;

import io.ringloop.routing.Presence.Wanted;
import io.ringloop.routing.PresenceState;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A presence that is asked for. */
record Wish(@Nullable String state, @Nullable String reason) {

    /**
     * @throws ProblemException {@code request-invalid}
     */
    Wanted wanted() {
        if (state == null || state.isBlank()) {
            throw invalid("state", "field-required");
        }
        if (state.equals(PresenceState.BREAK.code())) {
            if (reason == null || reason.isBlank()) {
                throw invalid("reason", "field-required");
            }
            return Wanted.breakFor(reason);
        }
        if (state.equals(PresenceState.AVAILABLE.code())) {
            return Wanted.AVAILABLE;
        }
        if (state.equals(PresenceState.OFFLINE.code())) {
            return Wanted.OFFLINE;
        }
        throw invalid("state", "field-invalid");
    }

    private static ProblemException invalid(String field, String slug) {
        return ProblemException.invalid(List.of(new FieldProblem(field, slug)));
    }
}
