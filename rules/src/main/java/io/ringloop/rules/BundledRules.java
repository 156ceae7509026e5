package io.ringloop.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The rule sets that come with this release. */
final class BundledRules {
    private BundledRules() {}

    static String read(String name) {
        try (var stream = BundledRules.class.getResourceAsStream("/rules/" + name + ".dmn")) {
            if (stream == null) {
                throw new IllegalArgumentException("This release has no rule set '" + name + "'");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
