package io.ringloop.cases;

import io.ringloop.shared.ProblemException;
import java.util.Map;
import java.util.UUID;

/** There is no such case, or not for the person who asks. */
public class CaseNotFound extends ProblemException {

    private static final long serialVersionUID = 1L;

    CaseNotFound(UUID id) {
        super("case-not-found", Map.of("id", id));
    }
}
