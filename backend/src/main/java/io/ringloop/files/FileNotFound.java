package io.ringloop.files;

import io.ringloop.shared.ProblemException;
import java.util.Map;

/** There is no such file, or it is not for the person who asks. */
public class FileNotFound extends ProblemException {

    private static final long serialVersionUID = 1L;

    public FileNotFound(FileId id) {
        super("file-not-found", Map.of("id", id.value()));
    }
}
