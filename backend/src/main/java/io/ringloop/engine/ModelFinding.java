package io.ringloop.engine;

import java.util.Map;

/**
 * Something that is not right about a model.
 *
 * @param element id of the element, of the nearest one around it that has an id, or {@code document}
 * @param slug key of the text in the list of problems
 * @param blocking the model cannot be published with it; else it is worth a look
 */
public record ModelFinding(String element, String slug, Map<String, Object> params, boolean blocking) {

    /** What is not about one element. */
    public static final String DOCUMENT = "document";

    public ModelFinding {
        params = Map.copyOf(params);
    }

    public static ModelFinding blocking(String element, String slug, Map<String, Object> params) {
        return new ModelFinding(element, slug, params, true);
    }

    public static ModelFinding hint(String element, String slug, Map<String, Object> params) {
        return new ModelFinding(element, slug, params, false);
    }
}
