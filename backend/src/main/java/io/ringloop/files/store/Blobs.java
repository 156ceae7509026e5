package io.ringloop.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** Where sealed bytes lie. They are written once, never changed, and mean nothing to whoever keeps them. */
public interface Blobs {

    /** Takes the bytes of one blob; closed without {@link #commit} it leaves nothing behind. */
    abstract class Writer extends OutputStream {

        /** Makes the blob durable and visible. */
        public abstract void commit() throws IOException;
    }

    Writer create(UUID id) throws IOException;

    /**
     * @throws java.nio.file.NoSuchFileException when there is no such blob
     */
    InputStream open(UUID id) throws IOException;

    /** Deletes a blob; one that is not there is no error. */
    void delete(UUID id) throws IOException;

    /** Deletes what writers that never finished left behind before an instant, and names the blobs written before it. */
    void forEachBefore(Instant before, Consumer<UUID> action) throws IOException;
}
