package io.ringloop.files;

import io.ringloop.files.store.FileTypeStore;
import io.ringloop.shared.ProblemException;
import java.util.List;
import java.util.Map;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/** Which files are taken: what a file is, is read from its bytes, never believed from its name. */
@Component
public class FileTypes {

    /** As many first bytes tell the type of any file. */
    static final int HEAD_BYTES = 64 * 1024;

    private static final String UNKNOWN = "application/octet-stream";

    private final FileTypeStore store;
    private final Tika tika = new Tika(MimeTypes.getDefaultMimeTypes());

    FileTypes(FileTypeStore store) {
        this.store = store;
    }

    /** All types that are taken, in the order they are shown. */
    public List<FileType> all() {
        return store.all();
    }

    /**
     * The type of a file. Its name may only tell apart what looks the same inside, such as a table from a document of the
     * same office suite.
     *
     * @param head its first bytes
     * @throws ProblemException {@code file-type-not-allowed}
     */
    FileType of(byte[] head, String name) {
        var inside = tika.detect(head);
        var found = inside.equals(UNKNOWN) ? UNKNOWN : tika.detect(head, name);
        return store.find(found)
                .orElseThrow(() -> new ProblemException("file-type-not-allowed", Map.of("type", found)));
    }

    /**
     * The name with an extension of the type.
     *
     * @throws ProblemException {@code file-type-mismatch} when it has one of another type
     */
    static String named(String name, FileType type) {
        var extension = FileNames.extension(name);
        if (extension.isEmpty()) {
            return name + "." + type.extensions().get(0);
        }
        if (!type.extensions().contains(extension)) {
            throw new ProblemException("file-type-mismatch", Map.of("extension", extension, "type", type.type()));
        }
        return name;
    }
}
