package io.ringloop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.processes.BundledProcesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message that a model waits for is sent by somebody. */
class ModelMessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/io/ringloop");
    private static final Pattern MESSAGE = Pattern.compile("<message id=\"\\w+\" name=\"(\\w+)\"");

    /** Told to every process whose clock changed, by one name. */
    private static final String CLOCK_CHANGED = "ClockChanged";

    private static List<String> code;

    static Stream<String> models() {
        return BundledProcesses.keys().stream();
    }

    @BeforeAll
    static void readTheCode() throws IOException {
        code = new ArrayList<>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                code.add(Files.readString(file));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyMessageIsSent(String key) {
        var messages = MESSAGE.matcher(BundledProcesses.model(key)).results().toList();
        assertThat(messages)
                .isNotEmpty()
                .allSatisfy(message -> assertThat(code)
                        .as(message.group(1))
                        .anyMatch(text -> sends(text, contract(key), message.group(1))));
    }

    private static boolean sends(String text, String contract, String message) {
        return message.equals(CLOCK_CHANGED)
                ? text.contains('"' + CLOCK_CHANGED + '"')
                : text.contains("." + contract) && text.contains("Messages." + constant(message));
    }

    /** {@code AccessChangeProcess} for {@code access-change}. */
    private static String contract(String key) {
        return Pattern.compile("(?:^|-)(\\w)")
                .matcher(key)
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT))
                .concat("Process");
    }

    /** {@code CALL_ENDED} for {@code CallEnded}. */
    private static String constant(String message) {
        return message.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
