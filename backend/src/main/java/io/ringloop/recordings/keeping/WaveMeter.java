package io.ringloop.recordings.keeping;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Measures a WAV file (16 bit PCM) while somebody reads it: its length, and how loud each part of it is. A head that was never
 * completed, as a PBX leaves it that broke down, is no obstacle: what counts are the samples that are there.
 */
final class WaveMeter extends FilterInputStream {

    /** As many parts as a wide screen has room for. */
    private static final int MOST_PEAKS = 1_800;

    private static final int PARTS_PER_SECOND = 10;
    private static final int LONGEST_HEAD = 4_096;
    private static final int RIFF_HEAD = 12;
    private static final int FORMAT_BYTES = 16;
    private static final int BITS = 16;

    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
    private int rate;
    private int channels;
    private long samples;
    private int inPart;
    private int loudest;
    private int low = -1;

    WaveMeter(InputStream wave) {
        super(wave);
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var count = super.read(bytes, offset, length);
        for (var i = 0; i < count; i++) {
            take(bytes[offset + i]);
        }
        return count;
    }

    /** Of what was read; zero while there was no sample. */
    Duration length() {
        return rate == 0 ? Duration.ZERO : Duration.ofMillis(samples / channels * 1_000 / rate);
    }

    /** The loudest of each part, 0 to 255. */
    byte[] peaks() {
        var all = parts.toByteArray();
        if (inPart > 0) {
            all = ByteBuffer.allocate(all.length + 1).put(all).put(level()).array();
        }
        var width = (all.length + MOST_PEAKS - 1) / MOST_PEAKS;
        if (width < 2) {
            return all;
        }
        var folded = new byte[(all.length + width - 1) / width];
        for (var i = 0; i < all.length; i++) {
            var at = i / width;
            folded[at] = (byte) Math.max(Byte.toUnsignedInt(folded[at]), Byte.toUnsignedInt(all[i]));
        }
        return folded;
    }

    private void take(byte next) throws IOException {
        if (rate == 0) {
            head.write(next);
            readHead();
        } else if (low < 0) {
            low = Byte.toUnsignedInt(next);
        } else {
            sample((short) (next << Byte.SIZE | low));
            low = -1;
        }
    }

    private void sample(int value) {
        loudest = Math.max(loudest, Math.abs(value));
        samples++;
        inPart++;
        if (inPart == rate * channels / PARTS_PER_SECOND) {
            parts.write(level());
            inPart = 0;
            loudest = 0;
        }
    }

    private byte level() {
        return (byte) Math.min(255, loudest >> 7);
    }

    /** Goes through the chunks again until the one is begun that holds the samples. */
    private void readHead() throws IOException {
        var size = head.size();
        if (size < RIFF_HEAD) {
            return;
        }
        var bytes = ByteBuffer.wrap(head.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        if (size > LONGEST_HEAD
                || !name(bytes).equals("RIFF")
                || !name(bytes.position(8)).equals("WAVE")) {
            throw new IOException("not a WAV file");
        }
        bytes.position(RIFF_HEAD);
        var format = -1;
        while (bytes.remaining() >= 8) {
            var chunk = name(bytes);
            var length = bytes.getInt(bytes.position());
            bytes.position(bytes.position() + 4);
            if (chunk.equals("data")) {
                format(bytes, format);
                return;
            }
            if (chunk.equals("fmt ")) {
                format = bytes.position();
            }
            if (length < 0 || length > bytes.remaining()) {
                return;
            }
            bytes.position(bytes.position() + length);
        }
    }

    private void format(ByteBuffer bytes, int at) throws IOException {
        if (at < 0 || at + FORMAT_BYTES > bytes.limit() || bytes.getShort(at) != 1 || bytes.getShort(at + 14) != BITS) {
            throw new IOException("not a WAV file of 16 bit PCM");
        }
        channels = bytes.getShort(at + 2);
        rate = bytes.getInt(at + 4);
        if (channels < 1 || rate < PARTS_PER_SECOND) {
            throw new IOException("not a WAV file that can be played");
        }
    }

    private static String name(ByteBuffer bytes) {
        var name = new byte[4];
        bytes.get(name);
        return new String(name, StandardCharsets.US_ASCII);
    }
}
