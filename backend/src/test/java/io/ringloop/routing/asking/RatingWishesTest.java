package io.ringloop.routing.asking;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.telephony.RouteQuestion;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RatingWishesTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final RouteQuestion CALL =
            new RouteQuestion("pbx1", "1.1", "1.1", "PJSIP/trunk-1", "13800138000", "4000", "zh", null);

    @Test
    void whatIsWishedIsSaid() {
        assertThat(new RatingWishes(call -> true).of(CALL, LONG)).isTrue();
        assertThat(new RatingWishes(call -> false).of(CALL, LONG)).isFalse();
    }

    @Test
    void aFailureAsksForNothing() {
        var wishes = new RatingWishes(call -> {
            throw new IllegalStateException("no database");
        });
        assertThat(wishes.of(CALL, LONG)).isFalse();
    }

    @Test
    void noCallWaitsForASlowAnswer() {
        var never = new CountDownLatch(1);
        var wishes = new RatingWishes(call -> {
            awaitQuietly(never);
            return true;
        });
        assertThat(wishes.of(CALL, Duration.ofMillis(20))).isFalse();
        assertThat(wishes.of(CALL, Duration.ZERO)).isFalse();
        never.countDown();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
