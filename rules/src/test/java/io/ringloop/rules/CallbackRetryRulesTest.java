package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.rules.CallbackNext.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallbackRetryRulesTest {
    @RegisterExtension
    static final RowCoverage<CallbackRetryFacts, CallbackNext> TABLE = RowCoverage.of(CallbackRetry.bundled());

    @Test
    void row01AnAnswerEndsIt() {
        decides(
                new CallbackRetryFacts(CallbackResult.SATISFIED, 1, false, RetryGroup.OTHER),
                1,
                new CallbackNext(Action.DONE, WaitFor.NOTHING, 0, true, DayPart.ANY));
        decides(
                new CallbackRetryFacts(CallbackResult.PARTLY, 0, false, RetryGroup.OTHER),
                1,
                new CallbackNext(Action.DONE, WaitFor.NOTHING, 0, true, DayPart.ANY));
        decides(
                new CallbackRetryFacts(CallbackResult.DISSATISFIED, 0, true, RetryGroup.PROMISE_LIKE),
                1,
                new CallbackNext(Action.DONE, WaitFor.NOTHING, 0, true, DayPart.ANY));
    }

    @Test
    void row02WhoeverRefusesIsNotCalledAgain() {
        decides(
                new CallbackRetryFacts(CallbackResult.REFUSED, 3, false, RetryGroup.OTHER),
                2,
                new CallbackNext(Action.NO_MORE_CALLS, WaitFor.NOTHING, 0, true, DayPart.ANY));
    }

    @Test
    void row03AnotherTimeIsKeptAndDoesNotCount() {
        decides(
                new CallbackRetryFacts(CallbackResult.CALL_LATER, 0, false, RetryGroup.OTHER),
                3,
                new CallbackNext(Action.RETRY, WaitFor.CUSTOMER_WISH, 0, false, DayPart.ANY));
    }

    @Test
    void row04ABadNumberIsReplacedByTheOther() {
        decides(
                new CallbackRetryFacts(CallbackResult.WRONG_NUMBER, 1, true, RetryGroup.OTHER),
                4,
                new CallbackNext(Action.OTHER_NUMBER, WaitFor.MINUTES, 0, true, DayPart.ANY));
        decides(
                new CallbackRetryFacts(CallbackResult.INVALID_NUMBER, 1, true, RetryGroup.OTHER),
                4,
                new CallbackNext(Action.OTHER_NUMBER, WaitFor.MINUTES, 0, true, DayPart.ANY));
    }

    @Test
    void row05WithoutAnotherNumberOneIsLookedFor() {
        decides(
                new CallbackRetryFacts(CallbackResult.WRONG_NUMBER, 0, false, RetryGroup.OTHER),
                5,
                new CallbackNext(Action.FIND_NUMBER, WaitFor.NOTHING, 0, true, DayPart.ANY));
        decides(
                new CallbackRetryFacts(CallbackResult.INVALID_NUMBER, 2, false, RetryGroup.OTHER),
                5,
                new CallbackNext(Action.FIND_NUMBER, WaitFor.NOTHING, 0, true, DayPart.ANY));
    }

    @Test
    void row06ABadNumberAndNoAttemptLeftIsGivenUp() {
        decides(
                new CallbackRetryFacts(CallbackResult.WRONG_NUMBER, 0, true, RetryGroup.OTHER),
                6,
                new CallbackNext(Action.GIVE_UP, WaitFor.NOTHING, 0, true, DayPart.ANY));
    }

    @Test
    void row07BusyIsTriedAgainInAQuarterOfAnHour() {
        decides(
                new CallbackRetryFacts(CallbackResult.BUSY, 1, false, RetryGroup.OTHER),
                7,
                new CallbackNext(Action.RETRY, WaitFor.MINUTES, 15, true, DayPart.SAME));
    }

    @Test
    void row08APromiseIsTriedAgainInHalfAnHour() {
        decides(
                new CallbackRetryFacts(CallbackResult.NO_ANSWER, 1, false, RetryGroup.PROMISE_LIKE),
                8,
                new CallbackNext(Action.RETRY, WaitFor.MINUTES, 30, true, DayPart.SAME));
        decides(
                new CallbackRetryFacts(CallbackResult.SWITCHED_OFF, 1, false, RetryGroup.PROMISE_LIKE),
                8,
                new CallbackNext(Action.RETRY, WaitFor.MINUTES, 30, true, DayPart.SAME));
    }

    @Test
    void row09NoAnswerIsTriedInAnotherDayPart() {
        decides(
                new CallbackRetryFacts(CallbackResult.NO_ANSWER, 1, false, RetryGroup.OTHER),
                9,
                new CallbackNext(Action.RETRY, WaitFor.POLICY_GAP, 0, true, DayPart.OTHER));
        decides(
                new CallbackRetryFacts(CallbackResult.SWITCHED_OFF, 1, false, RetryGroup.OTHER),
                9,
                new CallbackNext(Action.RETRY, WaitFor.POLICY_GAP, 0, true, DayPart.OTHER));
        decides(
                new CallbackRetryFacts(CallbackResult.VOICEMAIL, 1, false, RetryGroup.PROMISE_LIKE),
                9,
                new CallbackNext(Action.RETRY, WaitFor.POLICY_GAP, 0, true, DayPart.OTHER));
    }

    @Test
    void row10WhoeverHungUpIsLeftAloneForADay() {
        decides(
                new CallbackRetryFacts(CallbackResult.HUNG_UP, 1, false, RetryGroup.OTHER),
                10,
                new CallbackNext(Action.RETRY, WaitFor.MINUTES, 1440, true, DayPart.OTHER));
    }

    @Test
    void row11WhatIsNotTheCustomersDoingDoesNotCount() {
        decides(
                new CallbackRetryFacts(CallbackResult.TECHNICAL, 0, false, RetryGroup.OTHER),
                11,
                new CallbackNext(Action.RETRY, WaitFor.MINUTES, 5, false, DayPart.ANY));
        decides(
                new CallbackRetryFacts(CallbackResult.UNOBSERVED, 0, false, RetryGroup.OTHER),
                11,
                new CallbackNext(Action.RETRY, WaitFor.MINUTES, 5, false, DayPart.ANY));
        decides(
                new CallbackRetryFacts(CallbackResult.AGENT_NO_ANSWER, 0, false, RetryGroup.OTHER),
                11,
                new CallbackNext(Action.RETRY, WaitFor.MINUTES, 5, false, DayPart.ANY));
    }

    @Test
    void row12NoAttemptLeftMeansAWrittenNotice() {
        decides(
                new CallbackRetryFacts(CallbackResult.BUSY, 0, false, RetryGroup.OTHER),
                12,
                new CallbackNext(Action.GIVE_UP, WaitFor.NOTHING, 0, true, DayPart.ANY));
        decides(
                new CallbackRetryFacts(CallbackResult.NO_ANSWER, 0, false, RetryGroup.PROMISE_LIKE),
                12,
                new CallbackNext(Action.GIVE_UP, WaitFor.NOTHING, 0, true, DayPart.ANY));
        decides(
                new CallbackRetryFacts(CallbackResult.VOICEMAIL, 0, false, RetryGroup.OTHER),
                12,
                new CallbackNext(Action.GIVE_UP, WaitFor.NOTHING, 0, true, DayPart.ANY));
        decides(
                new CallbackRetryFacts(CallbackResult.HUNG_UP, 0, false, RetryGroup.OTHER),
                12,
                new CallbackNext(Action.GIVE_UP, WaitFor.NOTHING, 0, true, DayPart.ANY));
    }

    @Test
    void aNegativeRestIsRefused() {
        var facts = new CallbackRetryFacts(CallbackResult.BUSY, -1, false, RetryGroup.OTHER);
        assertThatThrownBy(() -> TABLE.decide(facts)).isInstanceOf(DecisionRefused.class);
    }

    private static void decides(CallbackRetryFacts facts, int row, CallbackNext expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(CallbackRetry.NAME);
        assertThat(TABLE.inputs(facts).keySet())
                .containsExactlyElementsOf(TABLE.table().inputs().stream()
                        .map(DecisionTableView.Column::name)
                        .toList());
        assertThat(TABLE.outputs(verdict.value()).keySet())
                .containsExactlyElementsOf(TABLE.table().outputs().stream()
                        .map(DecisionTableView.Column::name)
                        .toList());
    }
}
