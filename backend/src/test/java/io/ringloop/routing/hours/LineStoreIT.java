package io.ringloop.routing.hours;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.RingloopTest;
import io.ringloop.deadlines.Served;
import io.ringloop.routing.store.LineStore;
import io.ringloop.rules.ContactRoutingFacts;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lines that Ringloop starts with. */
@RingloopTest
class LineStoreIT {

    @Autowired
    LineStore lines;

    @Test
    void calledNumbersStandForLinesAndUnknownOnesForTheMainLine() {
        var plan = lines.plan();
        assertThat(plan.lineOf("4001").line()).isEqualTo(ContactRoutingFacts.Line.SALES);
        assertThat(plan.lineOf("4002").queue()).isEqualTo("aftersale");
        assertThat(plan.lineOf("4003").line()).isEqualTo(ContactRoutingFacts.Line.COMPLAINT);
        assertThat(plan.lineOf("9999").line()).isEqualTo(ContactRoutingFacts.Line.MAIN);
        assertThat(plan.lineOf(null).line()).isEqualTo(ContactRoutingFacts.Line.MAIN);
    }

    @Test
    void rescueIsServedAtAnyHourOfAnyDay() {
        var rescue = lines.plan().lineOf("4004").calendar();
        assertThat(rescue.at(Instant.parse("2026-10-01T18:30:00Z"))).isEqualTo(Served.OPEN);
        assertThat(rescue.at(Instant.parse("2026-02-16T16:00:00Z"))).isEqualTo(Served.OPEN);
    }
}
