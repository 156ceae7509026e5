package io.ringloop.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of all problems: a status and a text in each language for every slug. */
@Component
public class Problems {

    private static final Pattern PARAM = Pattern.compile("\\{(\\w+)}");

    private final Properties statuses = load("statuses");
    private final Properties chinese = load("zh-CN");
    private final Properties english = load("en");

    /** Every slug that code may use. */
    public Set<String> slugs() {
        return new TreeSet<>(statuses.stringPropertyNames());
    }

    public int status(String slug) {
        return Integer.parseInt(statuses.getProperty(slug, "500"));
    }

    /** The title in the language, null when the list lacks it. */
    public @Nullable String title(String slug, Locale locale) {
        return texts(locale).getProperty(slug + ".title");
    }

    /** The detail in the language with its parameters still in braces, null when the list lacks it. */
    public @Nullable String detail(String slug, Locale locale) {
        return texts(locale).getProperty(slug + ".detail");
    }

    public Problem describe(ProblemException exception, Locale locale) {
        var errors = exception.errors().stream()
                .map(error -> new Problem.FieldError(
                        error.field(), error.slug(), fill(detail(error.slug(), locale), error.slug(), error.params())))
                .toList();
        return describe(exception.slug(), exception.params(), errors, locale);
    }

    public Problem describe(String slug, Map<String, Object> params, List<Problem.FieldError> errors, Locale locale) {
        var title = Objects.requireNonNullElse(title(slug, locale), slug);
        var detail = fill(detail(slug, locale), title, params);
        return new Problem("urn:ringloop:problem:" + slug, title, status(slug), detail, slug, params, errors);
    }

    private static String fill(@Nullable String text, String fallback, Map<String, Object> params) {
        if (text == null) {
            return fallback;
        }
        return PARAM.matcher(text).replaceAll(match -> {
            var value = params.get(match.group(1));
            return value == null ? "" : Matcher.quoteReplacement(value.toString());
        });
    }

    private Properties texts(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }

    private static Properties load(String name) {
        var properties = new Properties();
        var resource = "/problems/" + name + ".properties";
        try (var stream = Objects.requireNonNull(Problems.class.getResourceAsStream(resource), resource);
                var reader = new InputStreamReader(stream, UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
