package io.ringloop.shared;

import java.util.List;
import java.util.Map;

/** The body of every error answer: RFC 9457 with the slug, its parameters and the fields concerned. */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String slug,
        Map<String, Object> params,
        List<FieldError> errors) {

    /** What is wrong with one field, in words. */
    public record FieldError(String field, String slug, String detail) {}
}
