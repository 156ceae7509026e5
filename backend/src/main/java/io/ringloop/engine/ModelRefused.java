package io.ringloop.engine;

import io.ringloop.shared.ProblemException;
import java.util.Map;

/** A model contains something that models must not contain; nothing of it was deployed. */
public class ModelRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    /**
     * @param resource the file
     * @param element id of the element, or its name where it has none
     * @param reason what is refused, in English, for the person who draws models
     */
    public ModelRefused(String resource, String element, String reason) {
        super("model-refused", Map.of("resource", resource, "element", element, "reason", reason));
    }
}
