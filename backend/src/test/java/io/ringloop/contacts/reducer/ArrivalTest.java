package io.ringloop.contacts.reducer;

import static io.ringloop.contacts.reducer.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.telephony.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Callers whom the dialplan has not sent anywhere yet. */
class ArrivalTest {

    private final Scene scene = new Scene();

    @Test
    void callerWhoHangsUpBeforeBeingRoutedIsKnown() {
        scene.hear(callGivenUpAtOnce("1"));
        assertThat(scene.story()).containsExactly("opened", "short-abandoned");
        assertThat(scene.only().visits).isEmpty();
        assertThat(scene.only().calledNumber).isEqualTo("4000");
        assertThat(scene.only().callerNumber).isEqualTo(number("1"));
    }

    @ParameterizedTest
    @CsvSource({"0,short-abandoned", "16,short-abandoned", "17,short-abandoned", "38,failed", "1,failed"})
    void causeTellsGivingUpFromAFailedLine(int cause, String outcome) {
        scene.hear(arrived("1"), new ChannelEnded(caller("1"), cause, null));
        assertThat(scene.story()).containsExactly("opened", outcome);
    }

    @Test
    void arrivalIsOneCallWithWhatFollows() {
        scene.hear(arrived("1")).hear(answeredCall("1"));
        assertThat(scene.story()).containsExactly("opened", "answered by PJSIP/1001", "ended");
    }

    @Test
    void channelThatBeginsElsewhereIsNoCall() {
        var outgoing = new Channel("7", "7", "PJSIP/1001-7", "Down", "1001", null, null, "ringloop-agents", "4000");
        var second = new Channel("8", "7", "PJSIP/trunk-8", "Down", "4000", null, null, "entrance", "4000");
        scene.hear(new ChannelStarted(outgoing), new ChannelStarted(second), gone(outgoing), gone(second));
        assertThat(scene.book.calls()).isEmpty();
    }
}
