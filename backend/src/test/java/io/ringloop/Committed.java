package io.ringloop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated file that is committed: written when asked for, else held against what the code would write. */
public final class Committed {

    private Committed() {}

    /**
     * @param path from the root of the repository
     */
    public static void file(String path, String content) {
        var file = Path.of("..").resolve(path);
        try {
            if (Boolean.getBoolean("ringloop.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("%s is out of step; run this test with -Dringloop.write=true and commit the file", path)
                    .isEqualTo(content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
