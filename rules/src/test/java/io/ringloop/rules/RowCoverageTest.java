package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import org.junit.jupiter.api.Test;

class RowCoverageTest {

    @Test
    void aRowThatNoTestHitsIsMissing() {
        var deadlines = RowCoverage.of(Deadlines.bundled());
        assertThat(deadlines.missing(3)).containsExactly(1, 2, 3);
        deadlines.decide(new DeadlinesFacts(ClockKind.SOLUTION, ClockClass.ORDINARY, CustomerValue.NORMAL));
        assertThat(deadlines.missing(3)).containsExactly(1, 3);
    }
}
