package io.ringloop.routing.asking;

import io.ringloop.routing.RoutingSettings;
import io.ringloop.routing.asking.TellingNow.Told;
import io.ringloop.telephony.RouteAnswer.Announced;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What callers hear before they wait: that a service is disturbed, and how long the wait will be when it is long. It is read
 * beside the calls, one read at a time: no call waits longer for it than it has time, and none for a read that is slow.
 */
@Component
class Announcements implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Announcements.class);

    /** What is older is read again. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    /** What is older is not told any more, when it cannot be read again. */
    private static final Duration TRUE_STILL = Duration.ofMinutes(1);

    private record Known(Told told, Instant at) {}

    private record Reading(Future<?> done, long begunNanos) {

        /** How long a call waits for it: not at all for a read that has taken longer than an answer may take. */
        Duration atMost(Duration patience, Duration limit) {
            var left = limit.minusNanos(System.nanoTime() - begunNanos);
            return left.isNegative() ? Duration.ZERO : left.compareTo(patience) < 0 ? left : patience;
        }
    }

    private final Supplier<Told> source;
    private final Duration limit;
    private final Clock clock;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "announcements");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Known last;
    private @Nullable Reading reading;

    @Autowired
    Announcements(TellingNow now, RoutingSettings settings, Clock clock) {
        this(now::read, settings.answerLimit(), clock);
    }

    Announcements(Supplier<Told> source, Duration limit, Clock clock) {
        this.source = source;
        this.limit = limit;
        this.clock = clock;
    }

    /** @param patience how much time the call has left */
    Announced in(String queue, Duration patience) {
        if (known(FRESH) == null) {
            await(reading(), patience);
        }
        var known = known(TRUE_STILL);
        return known == null ? Announced.NOTHING : new Announced(known.minutes().get(queue), known.disturbed());
    }

    private @Nullable Told known(Duration age) {
        var known = last;
        return known != null
                        && Duration.between(known.at(), clock.instant()).abs().compareTo(age) < 0
                ? known.told()
                : null;
    }

    private synchronized Reading reading() {
        var underway = reading;
        if (underway == null || underway.done().isDone()) {
            underway = new Reading(
                    reader.submit(() -> {
                        var at = clock.instant();
                        last = new Known(source.get(), at);
                    }),
                    System.nanoTime());
            reading = underway;
        }
        return underway;
    }

    private void await(Reading reading, Duration patience) {
        try {
            reading.done().get(reading.atMost(patience, limit).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            log.warn("Announcements are not read in time");
        } catch (ExecutionException away) {
            log.warn("Announcements not read again: {}", String.valueOf(away.getCause()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        reader.shutdownNow();
    }
}
