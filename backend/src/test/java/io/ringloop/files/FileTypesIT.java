package io.ringloop.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.RingloopTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every type that is listed is recognised by the first bytes that such files have. */
@RingloopTest
class FileTypesIT {

    @Autowired
    FileTypes types;

    @ParameterizedTest
    @CsvSource({
        "a.pdf,  255044462D312E37, application/pdf",
        "a.jpg,  FFD8FFE000104A464946, image/jpeg",
        "a.jpeg, FFD8FFE000104A464946, image/jpeg",
        "a.png,  89504E470D0A1A0A0000000D49484452, image/png",
        "a.gif,  474946383961, image/gif",
        "a.webp, 524946460000000057454250565038, image/webp",
        "a.heic, 000000186674797068656963, image/heic",
        "a.heif, 00000018667479706D696631, image/heif",
        "a.doc,  D0CF11E0A1B11AE1, application/msword",
        "a.xls,  D0CF11E0A1B11AE1, application/vnd.ms-excel",
        "a.mp3,  494433030000, audio/mpeg",
        "a.wav,  524946460000000057415645666D7420, audio/vnd.wave",
        "a.m4a,  00000020667479704D344120, audio/mp4",
        "a.mp4,  000000186674797069736F6D, video/mp4",
        "a.mp4,  00000018667479706D703432, video/mp4",
        "a.mov,  000000146674797071742020, video/quicktime"
    })
    void typeIsKnownByItsFirstBytes(String name, String head, String type) {
        found(name, Arrays.copyOf(HexFormat.of().parseHex(head.toUpperCase(Locale.ROOT)), 1_024), type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.txt | 客户反映：屏幕闪烁。 | text/plain",
                "a.csv | name,number | text/csv",
                "a.eml | Received: from a.example;From: a@a.example;Subject: x;Message-ID: <1@a>;;words | message/rfc822"
            })
    void textIsKnownByItsWords(String name, String text, String type) {
        found(name, text.replace(";", "\r\n").getBytes(StandardCharsets.UTF_8), type);
    }

    @Test
    void listIsShownInItsOrderInBothLanguages() {
        assertThat(types.all()).allSatisfy(type -> {
            assertThat(type.label().zh()).isNotBlank();
            assertThat(type.label().en()).isNotBlank();
            assertThat(type.maxBytes()).isPositive();
        });
    }

    private void found(String name, byte[] head, String type) {
        var found = types.of(head, name);
        assertThat(found.type()).isEqualTo(type);
        assertThat(FileTypes.named(name, found)).isEqualTo(name);
    }
}
