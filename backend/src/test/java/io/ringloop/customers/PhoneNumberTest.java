package io.ringloop.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.customers.PhoneNumber.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800001001",
                "138 0000 1001",
                "138-0000-1001",
                "+86 138 0000 1001",
                "+8613800001001",
                "008613800001001",
                "8613800001001",
                "１３８００００１００１",
                " 13800001001 ",
            })
    void aMobileNumberIsTheSameInEveryForm(String written) {
        var number = PhoneNumber.of(written);
        assertThat(number.e164()).isEqualTo("+8613800001001");
        assertThat(number.digits()).isEqualTo("13800001001");
        assertThat(number.kind()).isEqualTo(Kind.MOBILE);
        assertThat(number.dialled()).isEqualTo(written.strip());
        assertThat(number.withheld()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "010-88881001,+861088881001,FIXED",
        "021 6666 1006,+862166661006,FIXED",
        "+442071838750,+442071838750,FIXED"
    })
    void aFixedNumberKeepsItsArea(String written, String e164, Kind kind) {
        assertThat(PhoneNumber.of(written).e164()).isEqualTo(e164);
        assertThat(PhoneNumber.of(written).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "anonymous", "Anonymous", "UNKNOWN", "<unknown>", "Restricted", "private"})
    void aWithheldNumberIsNoNumber(String written) {
        var number = PhoneNumber.of(written);
        assertThat(number.withheld()).isTrue();
        assertThat(number.e164()).isNull();
        assertThat(number.digits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "8", "sip:alice@example.org", "*67#", "+", "138000010011380000100113800001001"})
    void whatIsNoPublicNumberIsKeptAsItCame(String written) {
        var number = PhoneNumber.of(written);
        assertThat(number.e164()).isNull();
        assertThat(number.dialled()).isEqualTo(written);
        assertThat(number.withheld()).isFalse();
    }

    @Test
    void anExtensionKeepsItsDigits() {
        assertThat(PhoneNumber.of("1001").digits()).isEqualTo("1001");
    }
}
