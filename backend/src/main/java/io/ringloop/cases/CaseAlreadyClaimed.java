package io.ringloop.cases;

import io.ringloop.shared.ProblemException;
import java.util.Map;

/** Somebody else was quicker. */
public class CaseAlreadyClaimed extends ProblemException {

    private static final long serialVersionUID = 1L;

    CaseAlreadyClaimed(String by) {
        super("case-already-claimed", Map.of("by", by));
    }
}
