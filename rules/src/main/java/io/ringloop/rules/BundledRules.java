package io.ringloop.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The rule sets that come with this release. */
final class BundledRules {
    private BundledRules() {}

    /** The text of a decision table. */
    static String read(String name) {
        return file(name, name + ".dmn");
    }

    /** The text of a rule set that no table can express. */
    static String readDrl(String name) {
        return file(name, name + ".drl");
    }

    private static String file(String name, String file) {
        try (var stream = BundledRules.class.getResourceAsStream("/rules/" + file)) {
            if (stream == null) {
                throw new IllegalArgumentException("This release has no rule set '" + name + "'");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
