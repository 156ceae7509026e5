package io.ringloop.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.telephony.RouteAnswer.Consent;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordingPolicyTest {

    private static final int CALLS = 20_000;

    @Test
    void shareIsTheShareOfManyCallsAndAlwaysTheSameOnes() {
        for (var percent : new int[] {0, 1, 10, 30, 50, 99, 100}) {
            var policy = new RecordingPolicy(percent, Consent.NOTICE);
            var chosen = IntStream.range(0, CALLS)
                    .filter(call -> policy.chooses("pbx:1763800000." + call))
                    .boxed()
                    .toList();
            // four times the standard deviation of a share of 20,000 is below 1.5 points
            assertThat(100.0 * chosen.size() / CALLS).isBetween(percent - 1.5, percent + 1.5);
            assertThat(chosen).allMatch(call -> policy.chooses("pbx:1763800000." + call));
        }
        assertThat(IntStream.range(0, CALLS)
                        .anyMatch(call -> new RecordingPolicy(0, Consent.NONE).chooses("1." + call)))
                .isFalse();
        assertThat(IntStream.range(0, CALLS)
                        .allMatch(call -> new RecordingPolicy(100, Consent.NONE).chooses("1." + call)))
                .isTrue();
    }

    @Test
    void whatIsNoShareIsRefused() {
        assertThatThrownBy(() -> new RecordingPolicy(101, Consent.NONE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RecordingPolicy(-1, Consent.NONE)).isInstanceOf(IllegalArgumentException.class);
    }
}
