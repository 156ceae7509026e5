package io.ringloop.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.routing.ServiceQueue.Strategy;
import io.ringloop.shared.Text;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceQueueTest {

    private static final Map<String, Integer> SKILLS = Map.of("repair", 0, "senior", 1, "*", 3);

    @Test
    void skillFirstCallsThoseWhoKnowTheMatterBestFirst() {
        var queue = queue(Strategy.SKILL_FIRST, SKILLS);
        assertThat(queue.penaltyFor(Set.of("repair"))).hasValue(0);
        assertThat(queue.penaltyFor(Set.of("senior", "sales"))).hasValue(1);
        assertThat(queue.penaltyFor(Set.of("repair", "senior"))).hasValue(0);
        assertThat(queue.penaltyFor(Set.of())).hasValue(3);
    }

    @Test
    void idleFirstTreatsAllAlike() {
        var queue = queue(Strategy.IDLE_FIRST, SKILLS);
        assertThat(queue.penaltyFor(Set.of("repair"))).hasValue(0);
        assertThat(queue.penaltyFor(Set.of())).hasValue(0);
    }

    @Test
    void withoutARequiredSkillNobodyServesTheQueue() {
        var rescue = Map.of("rescue", 0);
        assertThat(queue(Strategy.SKILL_FIRST, rescue).penaltyFor(Set.of("repair")))
                .isEmpty();
        assertThat(queue(Strategy.IDLE_FIRST, rescue).penaltyFor(Set.of("repair")))
                .isEmpty();
        assertThat(queue(Strategy.IDLE_FIRST, Map.of()).penaltyFor(Set.of("repair")))
                .isEmpty();
    }

    private static ServiceQueue queue(Strategy strategy, Map<String, Integer> skills) {
        return new ServiceQueue("q", new Text("队列", "Queue"), null, 120, 1800, 5, 15, strategy, skills);
    }
}
