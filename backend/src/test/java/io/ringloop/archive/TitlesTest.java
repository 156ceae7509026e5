package io.ringloop.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.processes.ComplaintEscalationVariables;
import io.ringloop.processes.IssueForwardingVariables;
import io.ringloop.processes.TicketClosureVariables;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a timeline has a title in both languages. */
class TitlesTest {

    private static final Pattern NAMED =
            Pattern.compile("(?:prove|Fact\\.of|fact|note|add)\\(\\s*\"([a-z]+(?:-[a-z]+)+)\"");

    static Stream<String> ruleSets() throws IOException {
        try (var files = Files.list(Path.of("../rules/src/main/resources/rules"))) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\..*", "")).toList().stream();
        }
    }

    static Stream<String> variables() throws IllegalAccessException {
        var names = new TreeSet<String>();
        for (var contract : List.of(
                ComplaintEscalationVariables.class, IssueForwardingVariables.class, TicketClosureVariables.class)) {
            for (var field : contract.getFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.get(null) instanceof String name) {
                    names.add(name);
                }
            }
        }
        return names.stream();
    }

    @ParameterizedTest
    @MethodSource({"ruleSets", "variables"})
    void aDecisionAndAVariableHaveATitle(String name) {
        assertTitled(name);
    }

    @Test
    void everyFactThatIsProvedHasATitle() throws IOException {
        var proved = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                NAMED.matcher(Files.readString(file)).results().forEach(found -> proved.add(found.group(1)));
            }
        }
        assertThat(proved).contains("complaint-opened", "work-order-sent").allSatisfy(TitlesTest::assertTitled);
    }

    private static void assertTitled(String name) {
        var title = Titles.of(name);
        assertThat(Arrays.asList(title.zh(), title.en()))
                .as(name)
                .doesNotContain(name)
                .doesNotHaveDuplicates();
        assertThat(title.zh()).as(name).matches(".*\\p{IsHan}.*");
    }
}
