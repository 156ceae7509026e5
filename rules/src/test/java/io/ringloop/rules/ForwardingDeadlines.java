package io.ringloop.rules;

import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.rules.Deadline.Base;
import io.ringloop.rules.Span.Unit;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Deadlines of partners, departments and one's own people. */
abstract class ForwardingDeadlines extends DeadlineRows {
    @Test
    void row11APartnerAcceptsInTwoBusinessHoursAndNothingPausesIt() {
        decides(
                new DeadlinesFacts(ClockKind.ACCEPT, ClockClass.PARTNER, CustomerValue.NORMAL),
                11,
                new Deadline(
                        Base.START,
                        span(2, Unit.BUSINESS_HOUR),
                        span(1, Unit.BUSINESS_HOUR),
                        span(2, Unit.BUSINESS_HOUR),
                        Set.of(),
                        null));
    }

    @Test
    void row12ADepartmentAcceptsInFour() {
        decides(
                new DeadlinesFacts(ClockKind.ACCEPT, ClockClass.DEPARTMENT, CustomerValue.NORMAL),
                12,
                new Deadline(
                        Base.START,
                        span(4, Unit.BUSINESS_HOUR),
                        span(1, Unit.BUSINESS_HOUR),
                        span(4, Unit.BUSINESS_HOUR),
                        Set.of(),
                        null));
        decides(
                new DeadlinesFacts(ClockKind.ACCEPT, ClockClass.IN_HOUSE, CustomerValue.NORMAL),
                12,
                new Deadline(
                        Base.START,
                        span(4, Unit.BUSINESS_HOUR),
                        span(1, Unit.BUSINESS_HOUR),
                        span(4, Unit.BUSINESS_HOUR),
                        Set.of(),
                        null));
    }

    @Test
    void row13TheHandlerSolvesFourHoursBeforeTheParentIsDue() {
        decides(
                new DeadlinesFacts(ClockKind.SOLVE, ClockClass.PARTNER, CustomerValue.NORMAL),
                13,
                new Deadline(
                        Base.BEFORE_PARENT_DUE,
                        span(4, Unit.HOUR),
                        span(25, Unit.PERCENT),
                        span(24, Unit.HOUR),
                        Set.of(),
                        null));
        decides(
                new DeadlinesFacts(ClockKind.SOLVE, ClockClass.DEPARTMENT, CustomerValue.NORMAL),
                13,
                new Deadline(
                        Base.BEFORE_PARENT_DUE,
                        span(4, Unit.HOUR),
                        span(25, Unit.PERCENT),
                        span(24, Unit.HOUR),
                        Set.of(),
                        null));
    }

    @Test
    void row22TheHandlerWaitsFourBusinessHoursForInformation() {
        decides(
                new DeadlinesFacts(ClockKind.PROVIDE_INFO, ClockClass.PARTNER, CustomerValue.NORMAL),
                22,
                new Deadline(
                        Base.START,
                        span(4, Unit.BUSINESS_HOUR),
                        span(1, Unit.BUSINESS_HOUR),
                        span(4, Unit.BUSINESS_HOUR),
                        Set.of(),
                        null));
    }
}
