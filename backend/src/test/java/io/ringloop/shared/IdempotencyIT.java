package io.ringloop.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.RingloopTest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RingloopTest
class IdempotencyIT {

    record Order(String name) {}

    record Answer(int number) {}

    @Autowired
    Idempotency idempotency;

    final AtomicInteger created = new AtomicInteger();

    @Test
    void repetitionGetsTheSameAnswerAndCreatesNothing() {
        var key = Ids.next().toString();
        assertThat(create(key, "tea")).isEqualTo(new Answer(1));
        assertThat(create(key, "tea")).isEqualTo(new Answer(1));
        assertThat(created).hasValue(1);
    }

    @Test
    void sameKeyWithAnotherBodyIsRefused() {
        var key = Ids.next().toString();
        create(key, "tea");
        assertThatThrownBy(() -> create(key, "milk"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo("idempotency-key-reused"));
    }

    @Test
    void twoAtOnceCreateOnce() {
        var key = Ids.next().toString();
        var first = CompletableFuture.supplyAsync(() -> create(key, "tea"));
        var second = CompletableFuture.supplyAsync(() -> create(key, "tea"));
        assertThat(first.join()).isEqualTo(second.join());
        assertThat(created).hasValue(1);
    }

    @Test
    void failedWorkLeavesTheKeyFree() {
        var key = Ids.next().toString();
        assertThatThrownBy(() -> idempotency.once(key, new Order("tea"), Answer.class, () -> {
                    throw new IllegalStateException("no water");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(create(key, "tea")).isEqualTo(new Answer(1));
    }

    private Answer create(String key, String name) {
        return idempotency.once(key, new Order(name), Answer.class, () -> new Answer(created.incrementAndGet()));
    }
}
