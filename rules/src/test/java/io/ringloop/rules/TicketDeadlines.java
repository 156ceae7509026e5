package io.ringloop.rules;

import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.rules.Deadline.Base;
import io.ringloop.rules.Span.Unit;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Deadlines of repairs, refunds and other tickets. */
abstract class TicketDeadlines extends DeadlineRows {
    @Test
    void row06ARepairIsDoneFourHoursBeforeTheCustomerIsInformed() {
        decides(
                new DeadlinesFacts(ClockKind.DONE, ClockClass.REPAIR, CustomerValue.NORMAL),
                6,
                new Deadline(
                        Base.START,
                        span(44, Unit.HOUR),
                        span(8, Unit.HOUR),
                        span(24, Unit.HOUR),
                        Set.of(PauseReason.WAITING_CUSTOMER, PauseReason.CUSTOMER_AGREED),
                        span(3, Unit.BUSINESS_DAY)));
    }

    @Test
    void row07TheCustomerKnowsOfTheRepairWithin48HoursItem102() {
        decides(
                new DeadlinesFacts(ClockKind.INFORMED, ClockClass.REPAIR, CustomerValue.NORMAL),
                7,
                new Deadline(
                        Base.START,
                        span(48, Unit.HOUR),
                        span(4, Unit.HOUR),
                        span(24, Unit.HOUR),
                        Set.of(PauseReason.WAITING_CUSTOMER, PauseReason.CUSTOMER_AGREED),
                        span(3, Unit.BUSINESS_DAY)));
    }

    @Test
    void row08ARefundIsDoneInThreeBusinessDays() {
        decides(
                new DeadlinesFacts(ClockKind.DONE, ClockClass.REFUND, CustomerValue.NORMAL),
                8,
                new Deadline(
                        Base.START,
                        span(3, Unit.BUSINESS_DAY),
                        span(1, Unit.BUSINESS_DAY),
                        span(1, Unit.BUSINESS_DAY),
                        Set.of(PauseReason.WAITING_CUSTOMER, PauseReason.CUSTOMER_AGREED),
                        span(3, Unit.BUSINESS_DAY)));
    }

    @Test
    void row09AnyOtherTicketIsDoneIn72Hours() {
        decides(
                new DeadlinesFacts(ClockKind.DONE, ClockClass.OTHER, CustomerValue.NORMAL),
                9,
                new Deadline(
                        Base.START,
                        span(72, Unit.HOUR),
                        span(8, Unit.HOUR),
                        span(24, Unit.HOUR),
                        Set.of(PauseReason.WAITING_CUSTOMER, PauseReason.CUSTOMER_AGREED),
                        span(3, Unit.BUSINESS_DAY)));
    }

    @Test
    void row10TheCustomerIsInformedADayAfterItIsDone() {
        decides(
                new DeadlinesFacts(ClockKind.INFORMED, ClockClass.REFUND, CustomerValue.NORMAL),
                10,
                new Deadline(
                        Base.AFTER_DONE,
                        span(24, Unit.HOUR),
                        span(4, Unit.HOUR),
                        span(24, Unit.HOUR),
                        Set.of(PauseReason.WAITING_CUSTOMER, PauseReason.CUSTOMER_AGREED),
                        span(3, Unit.BUSINESS_DAY)));
        decides(
                new DeadlinesFacts(ClockKind.INFORMED, ClockClass.OTHER, CustomerValue.NORMAL),
                10,
                new Deadline(
                        Base.AFTER_DONE,
                        span(24, Unit.HOUR),
                        span(4, Unit.HOUR),
                        span(24, Unit.HOUR),
                        Set.of(PauseReason.WAITING_CUSTOMER, PauseReason.CUSTOMER_AGREED),
                        span(3, Unit.BUSINESS_DAY)));
    }
}
