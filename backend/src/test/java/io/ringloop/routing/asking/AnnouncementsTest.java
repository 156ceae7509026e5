package io.ringloop.routing.asking;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.MovableClock;
import io.ringloop.routing.asking.TellingNow.Told;
import io.ringloop.telephony.RouteAnswer.Announced;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AnnouncementsTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Told TOLD = new Told(Map.of("main", 4), true);
    private static final Announced HEARD = new Announced(4, true);

    private final MovableClock clock = new MovableClock();
    private final CountDownLatch database = new CountDownLatch(1);
    private final AtomicInteger reads = new AtomicInteger();
    private Supplier<Told> source = () -> TOLD;
    private Announcements announcements = within(LONG);

    private Announcements within(Duration limit) {
        return new Announcements(
                () -> {
                    reads.incrementAndGet();
                    return source.get();
                },
                limit,
                clock);
    }

    @AfterEach
    void close() {
        database.countDown();
        announcements.destroy();
    }

    private Told whenTheDatabaseAnswers() {
        try {
            database.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return TOLD;
    }

    @Test
    void whatWasReadIsToldForFiveSeconds() {
        assertThat(announcements.in("main", LONG)).isEqualTo(HEARD);
        assertThat(announcements.in("sales", LONG)).isEqualTo(new Announced(null, true));
        assertThat(reads).hasValue(1);
        clock.advance(Duration.ofSeconds(6));
        source = () -> new Told(Map.of(), false);
        assertThat(announcements.in("main", LONG)).isEqualTo(Announced.NOTHING);
        assertThat(reads).hasValue(2);
    }

    @Test
    void whoHasNoTimeLeftDoesNotWait() {
        source = this::whenTheDatabaseAnswers;
        assertThat(announcements.in("main", Duration.ZERO)).isEqualTo(Announced.NOTHING);
    }

    @Test
    @Timeout(20)
    void aSlowReadIsNotWaitedFor() {
        announcements = within(SHORT);
        source = this::whenTheDatabaseAnswers;
        assertThat(announcements.in("main", LONG)).isEqualTo(Announced.NOTHING);
    }

    @Test
    void callsShareOneRead() {
        source = this::whenTheDatabaseAnswers;
        for (int call = 0; call < 5; call++) {
            announcements.in("main", Duration.ZERO);
        }
        database.countDown();
        assertThat(announcements.in("main", LONG)).isEqualTo(HEARD);
        assertThat(reads).hasValue(1);
    }

    @Test
    void whileTheDatabaseIsSlowWhatWasReadLatelyCounts() {
        announcements.in("main", LONG);
        source = this::whenTheDatabaseAnswers;
        clock.advance(Duration.ofSeconds(50));
        assertThat(announcements.in("main", SHORT)).isEqualTo(HEARD);
        clock.advance(Duration.ofSeconds(20));
        assertThat(announcements.in("main", SHORT)).isEqualTo(Announced.NOTHING);
    }

    @Test
    void whileTheDatabaseIsAwayWhatWasReadLatelyCounts() {
        announcements.in("main", LONG);
        source = () -> {
            throw new IllegalStateException("no database");
        };
        clock.advance(Duration.ofSeconds(50));
        assertThat(announcements.in("main", LONG)).isEqualTo(HEARD);
        source = () -> TOLD;
        clock.advance(Duration.ofSeconds(20));
        assertThat(announcements.in("main", LONG)).as("read again").isEqualTo(HEARD);
    }
}
