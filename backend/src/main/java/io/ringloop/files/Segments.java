package io.ringloop.files;

import java.nio.ByteBuffer;

/**
 * How bytes of any length are sealed with a bounded buffer: in segments, each authenticated by itself. A segment knows its
 * file, its place and whether it is the last, so that none can be changed, moved, repeated, exchanged or cut off (the STREAM
 * construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015).
 */
final class Segments {

    /** Plain bytes in every segment but the last, which may have fewer. */
    static final int PLAIN_BYTES = 64 * 1024;

    private Segments() {}

    static byte[] context(FileId file, long index, boolean last) {
        return ByteBuffer.allocate(3 * Long.BYTES + 1)
                .putLong(file.value().getMostSignificantBits())
                .putLong(file.value().getLeastSignificantBits())
                .putLong(index)
                .put((byte) (last ? 1 : 0))
                .array();
    }
}
