package io.ringloop.rules;

import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.rules.Deadline.Base;
import io.ringloop.rules.Span.Unit;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Deadlines that face a customer who complains. */
abstract class ComplaintDeadlines extends DeadlineRows {
    @Test
    void row01ProgressWithin24HoursReminderAt20Item77() {
        decides(
                new DeadlinesFacts(ClockKind.PROGRESS, ClockClass.ORDINARY, CustomerValue.NORMAL),
                1,
                new Deadline(
                        Base.START,
                        span(24, Unit.HOUR),
                        span(4, Unit.HOUR),
                        span(24, Unit.HOUR),
                        Set.of(PauseReason.CUSTOMER_AGREED),
                        span(72, Unit.HOUR)));
        decides(
                new DeadlinesFacts(ClockKind.PROGRESS, ClockClass.CRITICAL, CustomerValue.KEY),
                1,
                new Deadline(
                        Base.START,
                        span(24, Unit.HOUR),
                        span(4, Unit.HOUR),
                        span(24, Unit.HOUR),
                        Set.of(PauseReason.CUSTOMER_AGREED),
                        span(72, Unit.HOUR)));
    }

    @Test
    void row02AnOrdinaryComplaintIsSolvedInFiveBusinessDays() {
        decides(
                new DeadlinesFacts(ClockKind.SOLUTION, ClockClass.ORDINARY, CustomerValue.NORMAL),
                2,
                new Deadline(
                        Base.START,
                        span(5, Unit.BUSINESS_DAY),
                        span(1, Unit.BUSINESS_DAY),
                        null,
                        Set.of(PauseReason.WAITING_CUSTOMER, PauseReason.LEGAL_HOLD),
                        span(5, Unit.BUSINESS_DAY)));
        decides(
                new DeadlinesFacts(ClockKind.SOLUTION, ClockClass.ORDINARY, CustomerValue.UNKNOWN),
                2,
                new Deadline(
                        Base.START,
                        span(5, Unit.BUSINESS_DAY),
                        span(1, Unit.BUSINESS_DAY),
                        null,
                        Set.of(PauseReason.WAITING_CUSTOMER, PauseReason.LEGAL_HOLD),
                        span(5, Unit.BUSINESS_DAY)));
    }

    @Test
    void row03AKeyOrHighValueCustomersInThree() {
        decides(
                new DeadlinesFacts(ClockKind.SOLUTION, ClockClass.ORDINARY, CustomerValue.KEY),
                3,
                new Deadline(
                        Base.START,
                        span(3, Unit.BUSINESS_DAY),
                        span(1, Unit.BUSINESS_DAY),
                        null,
                        Set.of(PauseReason.WAITING_CUSTOMER, PauseReason.LEGAL_HOLD),
                        span(5, Unit.BUSINESS_DAY)));
        decides(
                new DeadlinesFacts(ClockKind.SOLUTION, ClockClass.ORDINARY, CustomerValue.HIGH),
                3,
                new Deadline(
                        Base.START,
                        span(3, Unit.BUSINESS_DAY),
                        span(1, Unit.BUSINESS_DAY),
                        null,
                        Set.of(PauseReason.WAITING_CUSTOMER, PauseReason.LEGAL_HOLD),
                        span(5, Unit.BUSINESS_DAY)));
    }

    @Test
    void row04AMajorComplaintInThreeWhoeverComplains() {
        decides(
                new DeadlinesFacts(ClockKind.SOLUTION, ClockClass.MAJOR, CustomerValue.NORMAL),
                4,
                new Deadline(
                        Base.START,
                        span(3, Unit.BUSINESS_DAY),
                        span(1, Unit.BUSINESS_DAY),
                        span(1, Unit.BUSINESS_DAY),
                        Set.of(PauseReason.WAITING_CUSTOMER, PauseReason.LEGAL_HOLD),
                        span(5, Unit.BUSINESS_DAY)));
        decides(
                new DeadlinesFacts(ClockKind.SOLUTION, ClockClass.MAJOR, CustomerValue.KEY),
                4,
                new Deadline(
                        Base.START,
                        span(3, Unit.BUSINESS_DAY),
                        span(1, Unit.BUSINESS_DAY),
                        span(1, Unit.BUSINESS_DAY),
                        Set.of(PauseReason.WAITING_CUSTOMER, PauseReason.LEGAL_HOLD),
                        span(5, Unit.BUSINESS_DAY)));
    }

    @Test
    void row05ACriticalComplaintInOneAndOnlyALegalHoldPausesIt() {
        decides(
                new DeadlinesFacts(ClockKind.SOLUTION, ClockClass.CRITICAL, CustomerValue.NORMAL),
                5,
                new Deadline(
                        Base.START,
                        span(1, Unit.BUSINESS_DAY),
                        span(4, Unit.BUSINESS_HOUR),
                        span(4, Unit.BUSINESS_HOUR),
                        Set.of(PauseReason.LEGAL_HOLD),
                        null));
    }

    @Test
    void row14AnAuthoritysDateIsUsedAsItIs() {
        decides(
                new DeadlinesFacts(ClockKind.EXTERNAL, ClockClass.MAJOR, CustomerValue.NORMAL),
                14,
                new Deadline(
                        Base.GIVEN_DATE, null, span(2, Unit.BUSINESS_DAY), span(1, Unit.BUSINESS_DAY), Set.of(), null));
    }

    @Test
    void row19ACrisisIsDecidedWithinTheHourItem239() {
        decides(
                new DeadlinesFacts(ClockKind.CRISIS, ClockClass.CRITICAL, CustomerValue.NORMAL),
                19,
                new Deadline(
                        Base.START, span(1, Unit.HOUR), span(15, Unit.MINUTE), span(30, Unit.MINUTE), Set.of(), null));
    }

    @Test
    void row20AComplaintIsRegisteredInHalfAnHour() {
        decides(
                new DeadlinesFacts(ClockKind.REGISTER, ClockClass.ORDINARY, CustomerValue.NORMAL),
                20,
                new Deadline(Base.START, span(30, Unit.MINUTE), span(10, Unit.MINUTE), null, Set.of(), null));
    }

    @Test
    void row21TheCustomerHasThreeBusinessDaysToReply() {
        decides(
                new DeadlinesFacts(ClockKind.CUSTOMER_REPLY, ClockClass.MAJOR, CustomerValue.NORMAL),
                21,
                new Deadline(Base.START, span(3, Unit.BUSINESS_DAY), null, null, Set.of(), null));
    }
}
