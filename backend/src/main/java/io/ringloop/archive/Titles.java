package io.ringloop.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What things are called in a timeline. */
public final class Titles {

    private static final Properties KNOWN = load();

    private Titles() {}

    /** A title in both languages. */
    public record Title(String zh, String en) {}

    /** Of an element: Chinese and English on a line each. */
    public static Title ofElement(String name) {
        return split(name, "\n");
    }

    /** Of a fact, a decision or a variable; one that nobody named is shown as it is. */
    public static Title of(String name) {
        return split(KNOWN.getProperty(name, name), " / ");
    }

    private static Title split(String text, String separator) {
        var parts = text.split(separator, 2);
        return new Title(parts[0], parts[parts.length - 1]);
    }

    private static Properties load() {
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(Titles.class.getResourceAsStream("/archive/titles.properties"));
                var reader = new InputStreamReader(stream, UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
