package io.ringloop.files;

import io.ringloop.shared.Aes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Seals what is written to it; only {@link #finish} makes it whole. */
final class SealingStream extends OutputStream {

    private final FileId file;
    private final byte[] key;
    private final OutputStream sealed;
    private final byte[] segment = new byte[Segments.PLAIN_BYTES];
    private int filled;
    private long index;

    SealingStream(FileId file, byte[] key, OutputStream sealed) {
        this.file = file;
        this.key = key;
        this.sealed = sealed;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        var from = offset;
        var left = length;
        while (left > 0) {
            if (filled == segment.length) {
                seal(false);
            }
            var part = Math.min(left, segment.length - filled);
            System.arraycopy(bytes, from, segment, filled, part);
            filled += part;
            from += part;
            left -= part;
        }
    }

    /** Seals what is left as the last segment; nothing may be written afterwards. */
    void finish() throws IOException {
        seal(true);
    }

    private void seal(boolean last) throws IOException {
        sealed.write(Aes.seal(key, Arrays.copyOf(segment, filled), Segments.context(file, index, last)));
        index++;
        filled = 0;
    }
}
