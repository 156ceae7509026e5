package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.rules.Deadline.Base;
import io.ringloop.rules.Span.Unit;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeadlinesRulesTest {
    private static final Deadlines TABLE = Deadlines.bundled();

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
    void row06ARepairIsDoneFourHoursBeforeTheCustomerIsInformed() {
        decides(
                new DeadlinesFacts(ClockKind.DONE, ClockClass.REPAIR, CustomerValue.NORMAL),
                6,
                new Deadline(
                        Base.START,
                        span(44, Unit.HOUR),
                        span(8, Unit.HOUR),
                        span(24, Unit.HOUR),
                        Set.of(PauseReason.WAITING_CUSTOMER),
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
                        Set.of(PauseReason.WAITING_CUSTOMER),
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
                        Set.of(PauseReason.WAITING_CUSTOMER),
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
                        Set.of(PauseReason.WAITING_CUSTOMER),
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
                        Set.of(PauseReason.WAITING_CUSTOMER),
                        span(3, Unit.BUSINESS_DAY)));
        decides(
                new DeadlinesFacts(ClockKind.INFORMED, ClockClass.OTHER, CustomerValue.NORMAL),
                10,
                new Deadline(
                        Base.AFTER_DONE,
                        span(24, Unit.HOUR),
                        span(4, Unit.HOUR),
                        span(24, Unit.HOUR),
                        Set.of(PauseReason.WAITING_CUSTOMER),
                        span(3, Unit.BUSINESS_DAY)));
    }

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
    void row14AnAuthoritysDateIsUsedAsItIs() {
        decides(
                new DeadlinesFacts(ClockKind.EXTERNAL, ClockClass.MAJOR, CustomerValue.NORMAL),
                14,
                new Deadline(
                        Base.GIVEN_DATE, null, span(2, Unit.BUSINESS_DAY), span(1, Unit.BUSINESS_DAY), Set.of(), null));
    }

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

    @Test
    void severityAndTargetAreClassesOfClocks() {
        assertThat(Severity.values()).extracting(ClockClass::of).doesNotHaveDuplicates();
        assertThat(TargetKind.values()).extracting(ClockClass::of).doesNotHaveDuplicates();
    }

    /** Waiting for a department or partner never stops a clock that faces the customer: there is no such reason. */
    @Test
    void noReasonToPauseIsAnybodyButTheCustomerTheLawOrLeave() {
        assertThat(PauseReason.values())
                .extracting(PauseReason::code)
                .containsExactly("waiting_customer", "customer_agreed", "legal_hold", "leave");
    }

    private static void decides(DeadlinesFacts facts, int row, Deadline expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(Deadlines.NAME);
        assertThat(TABLE.inputs(facts).keySet())
                .containsExactlyElementsOf(TABLE.table().inputs().stream()
                        .map(DecisionTableView.Column::name)
                        .toList());
        assertThat(TABLE.outputs(verdict.value()).keySet())
                .containsExactlyElementsOf(TABLE.table().outputs().stream()
                        .map(DecisionTableView.Column::name)
                        .toList());
    }

    private static Span span(int amount, Unit unit) {
        return new Span(amount, unit);
    }
}
