package io.ringloop.recordings.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.recordings.Waves;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaveMeterTest {

    @Test
    void lengthAndPeaksAreThoseOfTheSamples() throws IOException {
        var meter = read(Waves.of(3, -16_384));
        assertThat(meter.length()).isEqualTo(Duration.ofSeconds(3));
        assertThat(meter.peaks()).hasSize(30).containsOnly((byte) 128);
        assertThat(read(Waves.of(1, Short.MIN_VALUE)).peaks()).containsOnly((byte) 255);
        assertThat(read(Waves.of(1, 0)).peaks()).containsOnly((byte) 0);
    }

    @Test
    void longRecordingIsFoldedWithoutLosingItsLoudestMoment() throws IOException {
        var wave = Waves.of(600, 0);
        wave[44 + 300 * Waves.RATE * 2 + 1] = 127;
        var peaks = read(wave).peaks();
        assertThat(peaks.length).isBetween(900, 1_800);
        assertThat(peaks[peaks.length / 2]).isEqualTo((byte) 254);
        assertThat(count(peaks)).isEqualTo(1);
    }

    @Test
    void headThatWasNeverCompletedIsNoObstacle() throws IOException {
        assertThat(read(Waves.begun(2, 9_000)).length()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void nothingSaidIsNoLength() throws IOException {
        assertThat(read(Waves.of(0, 0)).length()).isZero();
        assertThat(read(new byte[0]).length()).isZero();
        assertThat(read(Waves.of(0, 0)).peaks()).isEmpty();
    }

    @Test
    void whatIsNoWaveIsRefused() {
        assertThatThrownBy(() -> read("this is no recording".getBytes())).isInstanceOf(IOException.class);
        var packed = Waves.of(1, 0);
        packed[20] = 49; // GSM
        assertThatThrownBy(() -> read(packed)).isInstanceOf(IOException.class).hasMessageContaining("PCM");
    }

    private static WaveMeter read(byte[] wave) throws IOException {
        var meter = new WaveMeter(new ByteArrayInputStream(wave));
        assertThat(meter.readAllBytes()).isEqualTo(wave);
        return meter;
    }

    private static long count(byte[] peaks) {
        return IntStream.range(0, peaks.length)
                .map(i -> peaks[i])
                .filter(peak -> peak != 0)
                .count();
    }
}
