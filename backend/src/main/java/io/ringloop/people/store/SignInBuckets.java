package io.ringloop.people.store;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Table {@code people.sign_in_bucket}: attempts are counted in transactions of their own and on all nodes together. */
@Component
public class SignInBuckets {

    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> manager;

    SignInBuckets(DataSource dataSource, Clock clock) {
        manager = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("people.sign_in_bucket")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .clientClock(new ClockMeter(clock))
                .build();
    }

    /** The bucket of a key; made full when it is new. */
    public BucketProxy bucket(String key, int attempts, Duration window) {
        return manager.builder()
                .build(
                        key,
                        () -> BucketConfiguration.builder()
                                .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, window))
                                .build());
    }

    /** Forgets buckets that are full again. */
    public int forgetFull() {
        return manager.removeExpired(FORGOTTEN_AT_ONCE);
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
