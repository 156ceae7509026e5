package io.ringloop.recordings;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** WAV files as MixMonitor writes them: 8 kHz, 16 bit, mono. */
public final class Waves {

    public static final int RATE = 8_000;
    private static final int HEAD = 44;

    private Waves() {}

    /** Seconds of the same sample. */
    public static byte[] of(int seconds, int sample) {
        var wave = begun(seconds, sample);
        return ByteBuffer.wrap(wave)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(4, wave.length - 8)
                .putInt(40, wave.length - HEAD)
                .array();
    }

    /** The same, with the head it has until it is completed. */
    public static byte[] begun(int seconds, int sample) {
        var wave = ByteBuffer.allocate(HEAD + seconds * RATE * 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(RATE * 2)
                .putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(0);
        while (wave.hasRemaining()) {
            wave.putShort((short) sample);
        }
        return wave.array();
    }
}
