package io.ringloop.files;

import java.io.InputStream;
import java.util.function.Supplier;
import org.springframework.core.io.Resource;

/**
 * A file to be read.
 *
 * @param bytes opens the plain bytes anew; each part is authenticated again while it is read
 */
public record FileContent(StoredFile file, Supplier<InputStream> bytes) {

    /** For Spring to send, whole or the ranges that were asked for. */
    public Resource resource() {
        return new ContentResource(this);
    }
}
