package io.ringloop.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CsvTest {

    /** A table that is made while it is read: nobody could hold it. */
    private static final class Endless extends InputStream {

        private static final byte[] LINE = "王芳,13800001001,\"a \"\"b\"\"\"\r\n".getBytes(UTF_8);

        private final AtomicLong given = new AtomicLong();
        private final long lines;

        Endless(long lines) {
            this.lines = lines;
        }

        @Override
        public int read() {
            var at = given.getAndIncrement();
            return at < lines * LINE.length ? LINE[(int) (at % LINE.length)] & 0xff : -1;
        }
    }

    @Test
    void onlyWhatIsReadIsTaken() {
        var source = new Endless(10_000_000);
        try (var table = Csv.of(source, Csv.UTF8)) {
            var first = table.next();
            assertThat(first).isEqualTo(new Csv.Line(1, List.of("王芳", "13800001001", "a \"b\"")));
            assertThat(source.given).hasValueLessThan(1_000_000);
        }
    }

    @Test
    void aHundredThousandLinesAreCounted() {
        var lines = 0;
        try (var table = Csv.of(new Endless(100_000), Csv.UTF8)) {
            for (var line = table.next(); line != null; line = table.next()) {
                lines = line.number();
            }
        }
        assertThat(lines).isEqualTo(100_000);
    }

    @Test
    void theEncodingIsToldFromAllBytes() {
        assertThat(Csv.encoding(new Endless(1_000))).isEqualTo(Csv.UTF8);
        var late = ("a,b\n".repeat(20_000) + "王芳,1\n").getBytes(Charset.forName("GBK"));
        assertThat(Csv.encoding(new ByteArrayInputStream(late))).isEqualTo(Csv.GBK);
    }

    @Test
    void daysAreReadAsPeopleWriteThem() {
        assertThat(Csv.day("2026-11-08")).isEqualTo(LocalDate.of(2026, 11, 8));
        assertThat(Csv.day("2026/11/8")).isEqualTo(LocalDate.of(2026, 11, 8));
    }
}
