package io.ringloop.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PathCoverageTest {

    @Test
    void whatIsDrawnAndNeverSeenIsMissing() {
        var count = new PathCoverage.Count(Set.of("user_Solve", "end_Solved"), Set.of("user_Solve", "user_Removed"));
        assertThat(count.missing()).containsExactly("end_Solved");
        assertThat(count).hasToString("1/2");
    }
}
