package io.ringloop.shared;

import java.util.Map;

/** The {@code version} of a row as {@code ETag} and {@code If-Match}. */
public final class ETags {

    private ETags() {}

    /** The header value of a version, such as {@code "7"} with its quotes. */
    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the caller has read.
     *
     * @param ifMatch the header {@code If-Match}
     * @throws ProblemException {@code parameter-invalid}
     */
    public static int version(String ifMatch) {
        var text = ifMatch.strip();
        if (text.startsWith("W/")) {
            text = text.substring(2);
        }
        try {
            return Integer.parseInt(text.replace("\"", ""));
        } catch (NumberFormatException notAVersion) {
            throw new ProblemException("parameter-invalid", Map.of("name", "If-Match"), notAVersion);
        }
    }

    /** Refuses when an update that names the version has changed no row. */
    public static void refuseStale(int updatedRows) {
        if (updatedRows == 0) {
            throw new StaleVersion();
        }
    }
}
