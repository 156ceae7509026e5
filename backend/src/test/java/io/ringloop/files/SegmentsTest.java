package io.ringloop.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.shared.Aes;
import io.ringloop.shared.Ids;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentsTest {

    private static final int SEALED_BYTES = Segments.PLAIN_BYTES + Aes.OVERHEAD_BYTES;

    private final FileId file = new FileId(Ids.next());
    private final byte[] key = Aes.newKey();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 300_000})
    void whatWasSealedIsOpenedAgain(int size) throws IOException {
        var plain = random(size);
        assertThat(open(seal(plain))).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, SEALED_BYTES + 100, 2 * SEALED_BYTES + 5})
    void changedByteIsNoticed(int at) throws IOException {
        var sealed = seal(random(150_000));
        sealed[at] ^= 1;
        refused(sealed);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, SEALED_BYTES, 2 * SEALED_BYTES, 2 * SEALED_BYTES + 40})
    void missingEndIsNoticed(int length) throws IOException {
        refused(Arrays.copyOf(seal(random(150_000)), length));
    }

    @Test
    void exchangedSegmentsAreNoticed() throws IOException {
        var sealed = seal(random(150_000));
        var exchanged = sealed.clone();
        System.arraycopy(sealed, 0, exchanged, SEALED_BYTES, SEALED_BYTES);
        System.arraycopy(sealed, SEALED_BYTES, exchanged, 0, SEALED_BYTES);
        refused(exchanged);
    }

    @Test
    void addedSegmentIsNoticed() throws IOException {
        var sealed = seal(random(100));
        var longer = Arrays.copyOf(sealed, 2 * sealed.length);
        System.arraycopy(sealed, 0, longer, sealed.length, sealed.length);
        refused(longer);
    }

    @Test
    void bytesOfAnotherFileAreNoticed() throws IOException {
        var sealed = seal(random(100));
        var other = new OpeningStream(new FileId(Ids.next()), key, new ByteArrayInputStream(sealed));
        assertThatThrownBy(other::readAllBytes).isInstanceOf(DamagedBytes.class);
    }

    private void refused(byte[] sealed) {
        assertThatThrownBy(() -> open(sealed)).isInstanceOf(DamagedBytes.class);
    }

    private byte[] seal(byte[] plain) throws IOException {
        var sealed = new ByteArrayOutputStream();
        var stream = new SealingStream(file, key, sealed);
        stream.write(plain, 0, plain.length / 3);
        stream.write(plain, plain.length / 3, plain.length - plain.length / 3);
        stream.finish();
        return sealed.toByteArray();
    }

    private byte[] open(byte[] sealed) throws IOException {
        try (var stream = new OpeningStream(file, key, new ByteArrayInputStream(sealed))) {
            return stream.readAllBytes();
        }
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
