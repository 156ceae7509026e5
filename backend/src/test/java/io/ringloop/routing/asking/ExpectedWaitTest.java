package io.ringloop.routing.asking;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.routing.QueueLoad;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExpectedWaitTest {

    private static final Duration HANDLING = Duration.ofMinutes(6);

    @Test
    void oneMoreCallMustEndThanCallersWait() {
        // three wait, four serve: four calls have to end, one every minute and a half
        assertThat(ExpectedWait.of(new QueueLoad(3, HANDLING), 4)).contains(Duration.ofMinutes(6));
    }

    @Test
    void moreAgentsShortenTheWaitAndMoreCallersProlongIt() {
        assertThat(ExpectedWait.of(new QueueLoad(3, HANDLING), 8)).contains(Duration.ofMinutes(3));
        assertThat(ExpectedWait.of(new QueueLoad(7, HANDLING), 4)).contains(Duration.ofMinutes(12));
    }

    @Test
    void nothingIsGuessed() {
        assertThat(ExpectedWait.of(new QueueLoad(0, HANDLING), 4))
                .as("nobody waits")
                .isEmpty();
        assertThat(ExpectedWait.of(new QueueLoad(3, HANDLING), 0))
                .as("nobody serves")
                .isEmpty();
        assertThat(ExpectedWait.of(new QueueLoad(3, null), 4))
                .as("nothing was handled")
                .isEmpty();
    }
}
