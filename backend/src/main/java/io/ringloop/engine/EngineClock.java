package io.ringloop.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Sets the engine's clock, which is one per JVM, by the application's before every command. */
class EngineClock extends CommandInterceptor {

    private static final Duration TOLERANCE = Duration.ofMillis(100);

    private final Clock clock;

    EngineClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public <T> T execute(Command<T> command) {
        var ahead = Duration.between(Instant.now(), clock.instant());
        if (ahead.abs().compareTo(TOLERANCE) > 0) {
            ClockUtil.offset(ahead.toMillis());
        } else {
            ClockUtil.reset();
        }
        return next.execute(command);
    }
}
