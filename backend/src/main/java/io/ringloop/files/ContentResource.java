package io.ringloop.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.AbstractResource;

/** A file as Spring sends it: whole, or the ranges that were asked for. */
final class ContentResource extends AbstractResource {

    private final FileContent content;

    ContentResource(FileContent content) {
        this.content = content;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        try {
            return content.bytes().get();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    @Override
    public long contentLength() {
        return content.file().size();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public String getDescription() {
        return "file " + content.file().id();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContentResource resource && resource.content.equals(content);
    }

    @Override
    public int hashCode() {
        return content.hashCode();
    }
}
