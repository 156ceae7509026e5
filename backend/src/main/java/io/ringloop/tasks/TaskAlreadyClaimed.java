package io.ringloop.tasks;

import io.ringloop.shared.ProblemException;
import java.util.Map;

/** Somebody else was quicker. */
public class TaskAlreadyClaimed extends ProblemException {

    private static final long serialVersionUID = 1L;

    TaskAlreadyClaimed(String by) {
        super("task-already-claimed", Map.of("by", by));
    }
}
