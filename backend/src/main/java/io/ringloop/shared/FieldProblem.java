package io.ringloop.shared;

import java.util.Map;

/**
 * One field of a request that cannot be accepted.
 *
 * @param field path in the request body, such as {@code matters[0].reason2}
 * @param slug key of the text in the list of problems
 */
public record FieldProblem(String field, String slug, Map<String, Object> params) {

    public FieldProblem {
        params = Map.copyOf(params);
    }

    public FieldProblem(String field, String slug) {
        this(field, slug, Map.of());
    }
}
