package io.ringloop.files;

import io.ringloop.shared.Aes;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Opens what a {@link SealingStream} sealed; never gives out a byte that was not authenticated. */
final class OpeningStream extends InputStream {

    private final FileId file;
    private final byte[] key;
    private final PushbackInputStream sealed;
    private byte[] segment = new byte[0];
    private int position;
    private long index;
    private boolean atEnd;

    OpeningStream(FileId file, byte[] key, InputStream sealed) {
        this.file = file;
        this.key = key;
        this.sealed = new PushbackInputStream(sealed, 1);
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (position == segment.length) {
            if (atEnd) {
                return -1;
            }
            open();
        }
        var part = Math.min(length, segment.length - position);
        System.arraycopy(segment, position, bytes, offset, part);
        position += part;
        return part;
    }

    /** Goes on behind that many bytes without reading what is skipped; in what is left every segment is authenticated as ever. */
    @Override
    public long skip(long bytes) throws IOException {
        var left = Math.max(0, bytes);
        var inSegment = Math.min(left, segment.length - position);
        position += (int) inSegment;
        left -= inSegment;
        var whole = left / Segments.PLAIN_BYTES;
        if (whole > 0 && !atEnd) {
            sealed.skipNBytes(whole * (Segments.PLAIN_BYTES + Aes.OVERHEAD_BYTES));
            index += whole;
            left -= whole * Segments.PLAIN_BYTES;
        }
        while (left > 0) {
            if (position == segment.length) {
                if (atEnd) {
                    break;
                }
                open();
            }
            var part = Math.min(left, segment.length - position);
            position += (int) part;
            left -= part;
        }
        return Math.max(0, bytes) - left;
    }

    @Override
    public void close() throws IOException {
        sealed.close();
    }

    /**
     * @throws DamagedBytes when the next segment is not the one that was sealed
     */
    private void open() throws IOException {
        var next = sealed.readNBytes(Segments.PLAIN_BYTES + Aes.OVERHEAD_BYTES);
        var following = sealed.read();
        atEnd = following < 0;
        if (!atEnd) {
            sealed.unread(following);
        }
        try {
            segment = Aes.open(key, next, Segments.context(file, index, atEnd));
        } catch (IllegalStateException refused) {
            throw new DamagedBytes("segment " + index + " of " + file + " was changed or cut off", refused);
        }
        position = 0;
        index++;
    }
}
