package io.ringloop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/coverage.csv} honest: it names every requirement once, and only code and tests that are there. */
class CoverageTest {

    private static final int ITEMS = 282;
    private static final int LONGEST_NOTE = 240;
    private static final Path ROOT = Path.of("..");
    private static final Set<String> NOT_OURS = Set.of("node_modules", "target", "var", "main", ".git");
    private static final Pattern JAVA_TEST = Pattern.compile("(\\w+(?:Test|Tests|IT))\\.java");
    private static final Pattern FRONTEND_TEST = Pattern.compile("[a-z0-9-]+\\.(?:test|spec)\\.tsx?");

    private final List<CoverageRow> rows = CoverageRow.all();

    @Test
    void everyItemStandsOnceAndInOrder() {
        assertThat(CoverageRow.lines().get(0)).isEqualTo(CoverageRow.HEADER);
        assertThat(rows)
                .extracting(CoverageRow::item)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ITEMS)
                        .mapToObj(String::valueOf)
                        .toList());
    }

    @Test
    void everyRowHasAStatusAndAShortNote() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.status())
                    .as("item %s", row.item())
                    .isIn(CoverageRow.IMPLEMENTED, CoverageRow.PARTIAL, CoverageRow.NOT_YET);
            assertThat(row.note()).as("item %s", row.item()).isNotBlank().hasSizeLessThan(LONGEST_NOTE);
        });
    }

    @Test
    void whatIsNamedIsThere() throws IOException {
        var tests = tests();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.where()).as("item %s", row.item()).allMatch(path -> Files.exists(ROOT.resolve(path)));
            assertThat(row.tests()).as("item %s", row.item()).isSubsetOf(tests);
        });
    }

    @Test
    void nothingIsNamedTwiceForOneItem() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.where()).as("item %s", row.item()).doesNotHaveDuplicates();
            assertThat(row.tests()).as("item %s", row.item()).doesNotHaveDuplicates();
        });
    }

    @Test
    void whatIsImplementedIsProvedAndWhatIsNotClaimsNothing() {
        assertThat(rows).allSatisfy(row -> {
            switch (row.status()) {
                case CoverageRow.IMPLEMENTED -> {
                    assertThat(row.where()).as("item %s", row.item()).isNotEmpty();
                    assertThat(row.tests()).as("item %s", row.item()).isNotEmpty();
                }
                case CoverageRow.PARTIAL ->
                    assertThat(row.where()).as("item %s", row.item()).isNotEmpty();
                default -> {
                    assertThat(row.where()).as("item %s", row.item()).isEmpty();
                    assertThat(row.tests()).as("item %s", row.item()).isEmpty();
                }
            }
        });
    }

    /** Java test classes by their name, spec files and component tests by their file name. */
    private static Set<String> tests() throws IOException {
        var found = new TreeSet<String>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                var name = file.getFileName().toString();
                var java = JAVA_TEST.matcher(name);
                if (java.matches()) {
                    found.add(java.group(1));
                } else if (FRONTEND_TEST.matcher(name).matches()) {
                    found.add(name);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
