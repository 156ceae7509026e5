package io.ringloop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.Committed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemListTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern THROWN =
            Pattern.compile("(?:ProblemException|FieldProblem)\\(\\s*(?:\"[^\"]*\",\\s*)?\"([a-z][a-z0-9-]+)\"");
    private static final Pattern SLUG = Pattern.compile("\"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\"");
    private static final Pattern PARAM = Pattern.compile("\\{\\w+}");

    private final Problems problems = new Problems();

    @Test
    void everySlugHasATitleAndADetailInBothLanguages() {
        for (var slug : problems.slugs()) {
            for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(problems.title(slug, locale))
                        .as("title of %s in %s", slug, locale)
                        .isNotBlank();
                assertThat(problems.detail(slug, locale))
                        .as("detail of %s in %s", slug, locale)
                        .isNotBlank();
            }
            assertThat(params(slug, Locale.ENGLISH))
                    .as("params of %s", slug)
                    .isEqualTo(params(slug, Locale.SIMPLIFIED_CHINESE));
            assertThat(problems.status(slug)).as("status of %s", slug).isBetween(400, 599);
        }
    }

    @Test
    void everySlugThatCodeThrowsIsListed() throws IOException {
        assertThat(problems.slugs()).containsAll(found(THROWN));
    }

    @Test
    void everyListedSlugIsUsed() throws IOException {
        assertThat(found(SLUG)).containsAll(problems.slugs());
    }

    @Test
    void parametersAreFilledIn() {
        var problem =
                problems.describe(new ProblemException("header-missing", Map.of("name", "If-Match")), Locale.ENGLISH);
        assertThat(problem.type()).isEqualTo("urn:ringloop:problem:header-missing");
        assertThat(problem.detail()).isEqualTo("The request lacks the header If-Match.");
        assertThat(problem.status()).isEqualTo(400);
    }

    @Test
    void listOfProblemsIsWritten() {
        var text = new StringBuilder("""
                # Problems

                Every error answer is `application/problem+json` (RFC 9457) with the type `urn:ringloop:problem:<slug>`. The slug is
                stable; the texts follow the language of the caller. Written by `ProblemListTest`, do not edit.

                | Slug | Status | English | 中文 |
                | --- | --- | --- | --- |
                """);
        for (var slug : problems.slugs()) {
            text.append("| `%s` | %d | **%s.** %s | **%s。** %s |\n"
                    .formatted(
                            slug,
                            problems.status(slug),
                            problems.title(slug, Locale.ENGLISH),
                            problems.detail(slug, Locale.ENGLISH),
                            problems.title(slug, Locale.SIMPLIFIED_CHINESE),
                            problems.detail(slug, Locale.SIMPLIFIED_CHINESE)));
        }
        Committed.file("docs/problems.md", text.toString());
    }

    private Set<String> params(String slug, Locale locale) {
        var found = new TreeSet<String>();
        PARAM.matcher(String.valueOf(problems.detail(slug, locale)))
                .results()
                .forEach(match -> found.add(match.group()));
        return found;
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }
}
