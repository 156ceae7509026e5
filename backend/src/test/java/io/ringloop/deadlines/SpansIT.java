package io.ringloop.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.rules.CallbackPolicy;
import io.ringloop.rules.CallbackPolicyFacts;
import io.ringloop.rules.CallbackTerms;
import io.ringloop.rules.CallbackType;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When customers may be called: 9 to 12 and 14 to 20 on business days, in the zone of the centre. */
@RingloopTest
class SpansIT {

    @Autowired
    Spans spans;

    @Autowired
    TestStaff people;

    final CallbackTerms terms = CallbackPolicy.bundled()
            .decide(new CallbackPolicyFacts(CallbackType.COMPLAINT_CONFIRM))
            .value();
    UUID centre;

    @BeforeEach
    void centre() {
        centre = people.centre();
    }

    @Test
    void whoMayBeCalledNowIsCalledNow() {
        assertThat(callable("2026-11-18T02:00:00Z")).isEqualTo("2026-11-18T02:00:00Z");
    }

    @Test
    void nobodyIsCalledAtNoonOrAtNight() {
        assertThat(callable("2026-11-18T04:30:00Z")).isEqualTo("2026-11-18T06:00:00Z");
        assertThat(callable("2026-11-18T12:30:00Z")).isEqualTo("2026-11-19T01:00:00Z");
    }

    @Test
    void nobodyIsCalledOnAHoliday() {
        assertThat(callable("2026-10-01T02:00:00Z")).isEqualTo("2026-10-08T01:00:00Z");
    }

    @Test
    void whoWasNotThereInTheMorningIsTriedInTheAfternoonAndTheOtherWayRound() {
        var morning = Instant.parse("2026-11-18T01:30:00Z");
        assertThat(spans.otherPart(terms, morning, morning.plusSeconds(60), centre))
                .isEqualTo("2026-11-18T06:00:00Z");
        var afternoon = Instant.parse("2026-11-18T07:00:00Z");
        assertThat(spans.otherPart(terms, afternoon, afternoon.plusSeconds(10_800), centre))
                .isEqualTo("2026-11-19T01:00:00Z");
    }

    private Instant callable(String wanted) {
        return spans.callable(terms, Instant.parse(wanted), centre);
    }
}
