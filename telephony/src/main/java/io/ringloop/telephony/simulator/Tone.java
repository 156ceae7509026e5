package io.ringloop.telephony.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** A WAV file as MixMonitor writes it, 8 kHz, 16 bit, mono: a tone that swells and fades twice a second, the same whenever it is made. */
final class Tone {

    private static final int RATE = 8_000;
    private static final int BYTES_PER_SAMPLE = 2;
    private static final int HEAD = 44;
    private static final double HERTZ = 440;
    private static final int LOUDEST = 16_000;
    private static final byte[] SECOND = second();

    private Tone() {}

    static void write(Path file, Duration length) throws IOException {
        Files.createDirectories(file.getParent());
        int samples = Math.toIntExact(length.toMillis() * RATE / 1_000);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            out.write(head(samples * BYTES_PER_SAMPLE));
            for (int left = samples * BYTES_PER_SAMPLE; left > 0; left -= SECOND.length) {
                out.write(SECOND, 0, Math.min(left, SECOND.length));
            }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] head(int data) {
        return ByteBuffer.allocate(HEAD)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(HEAD - 8 + data)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(RATE * BYTES_PER_SAMPLE)
                .putShort((short) BYTES_PER_SAMPLE)
                .putShort((short) (8 * BYTES_PER_SAMPLE))
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(data)
                .array();
    }

    private static byte[] second() {
        ByteBuffer samples = ByteBuffer.allocate(RATE * BYTES_PER_SAMPLE).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < RATE; i++) {
            double swell = Math.abs(Math.sin(2 * Math.PI * i / RATE));
            samples.putShort((short) (LOUDEST * swell * Math.sin(2 * Math.PI * HERTZ * i / RATE)));
        }
        return samples.array();
    }
}
