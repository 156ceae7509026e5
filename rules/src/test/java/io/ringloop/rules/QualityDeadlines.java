package io.ringloop.rules;

import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.rules.Deadline.Base;
import io.ringloop.rules.Span.Unit;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Deadlines of evaluations, coaching and training. */
abstract class QualityDeadlines extends DeadlineRows {
    @Test
    void row15AQualityResultIsDeliveredWithin24HoursItem172() {
        decides(
                new DeadlinesFacts(ClockKind.DELIVER, ClockClass.EVALUATION, CustomerValue.NORMAL),
                15,
                new Deadline(Base.START, span(24, Unit.HOUR), span(4, Unit.HOUR), null, Set.of(), null));
    }

    @Test
    void row16TheAgentAcknowledgesUnlessOnLeave() {
        decides(
                new DeadlinesFacts(ClockKind.ACKNOWLEDGE, ClockClass.EVALUATION, CustomerValue.NORMAL),
                16,
                new Deadline(
                        Base.START,
                        span(3, Unit.BUSINESS_DAY),
                        span(1, Unit.BUSINESS_DAY),
                        null,
                        Set.of(PauseReason.LEAVE),
                        null));
    }

    @Test
    void row17CoachingFollowsTheNextDayItem173() {
        decides(
                new DeadlinesFacts(ClockKind.COACH, ClockClass.REMEDIATION, CustomerValue.NORMAL),
                17,
                new Deadline(
                        Base.START,
                        span(24, Unit.HOUR),
                        span(4, Unit.HOUR),
                        span(24, Unit.HOUR),
                        Set.of(PauseReason.LEAVE),
                        null));
    }

    @Test
    void row18TrainingWithin72HoursItem174() {
        decides(
                new DeadlinesFacts(ClockKind.TRAINING, ClockClass.REMEDIATION, CustomerValue.NORMAL),
                18,
                new Deadline(
                        Base.START, span(72, Unit.HOUR), span(12, Unit.HOUR), span(24, Unit.HOUR), Set.of(), null));
    }
}
