package io.ringloop.shared;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that the caller can understand and act upon. Its slug stands in the list of problems ({@code
 * problems/*.properties}) with a status and a text per language. Where code catches one, give it a subclass named after
 * the fact.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String slug;
    private final transient Map<String, Object> params;
    private final transient List<FieldProblem> errors;

    public ProblemException(String slug) {
        this(slug, Map.of());
    }

    public ProblemException(String slug, Map<String, Object> params) {
        this(slug, params, List.of(), null);
    }

    public ProblemException(String slug, Map<String, Object> params, Throwable cause) {
        this(slug, params, List.of(), cause);
    }

    /** For refusals that tell several things at once. */
    protected ProblemException(String slug, Map<String, Object> params, List<FieldProblem> errors) {
        this(slug, params, errors, null);
    }

    private ProblemException(
            String slug, Map<String, Object> params, List<FieldProblem> errors, @Nullable Throwable cause) {
        super(slug + (params.isEmpty() ? "" : " " + params) + (errors.isEmpty() ? "" : " " + errors), cause);
        this.slug = slug;
        this.params = Map.copyOf(params);
        this.errors = List.copyOf(errors);
    }

    /** The refusal of a request with fields that cannot be accepted. */
    public static ProblemException invalid(List<FieldProblem> errors) {
        return new ProblemException("request-invalid", Map.of(), errors, null);
    }

    public String slug() {
        return slug;
    }

    public Map<String, Object> params() {
        return params;
    }

    public List<FieldProblem> errors() {
        return errors;
    }
}
