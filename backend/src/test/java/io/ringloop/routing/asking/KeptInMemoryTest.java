package io.ringloop.routing.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KeptInMemoryTest {

    private Supplier<List<String>> source = () -> List.of("main-vip");
    private final KeptInMemory<List<String>> groups = new KeptInMemory<>("groups", List.of(), () -> source.get());

    @Test
    void callsNeverReadItThemselves() {
        assertThat(groups.get()).isEmpty();
        groups.read();
        source = () -> List.of("main-en");
        assertThat(groups.get()).containsExactly("main-vip");
        groups.read();
        assertThat(groups.get()).containsExactly("main-en");
    }

    @Test
    void whatWasLastReadCountsWhileTheDatabaseIsAway() {
        groups.read();
        source = () -> {
            throw new IllegalStateException("away");
        };
        groups.read();
        assertThat(groups.get()).containsExactly("main-vip");
    }

    @Test
    @Timeout(20)
    void noCallWaitsForAReadThatHangs() throws InterruptedException {
        groups.read();
        var asked = new CountDownLatch(1);
        var answers = new CountDownLatch(1);
        source = () -> {
            asked.countDown();
            try {
                answers.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return List.of("main-en");
        };
        var reading = new Thread(groups::read);
        reading.start();
        asked.await();
        assertThat(groups.get()).containsExactly("main-vip");
        answers.countDown();
        reading.join();
        assertThat(groups.get()).containsExactly("main-en");
    }
}
