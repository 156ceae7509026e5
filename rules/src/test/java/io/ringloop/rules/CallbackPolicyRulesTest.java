package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.rules.CallbackTerms.*;
import io.ringloop.rules.Span.Unit;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallbackPolicyRulesTest {
    @RegisterExtension
    static final RowCoverage<CallbackPolicyFacts, CallbackTerms> TABLE = RowCoverage.of(CallbackPolicy.bundled());

    @Test
    void row01AfterAPurchase() {
        decides(
                new CallbackPolicyFacts(CallbackType.AFTER_SALE),
                1,
                terms(
                        DelayFrom.TRIGGER,
                        span(7, Unit.DAY),
                        span(3, Unit.DAY),
                        3,
                        span(4, Unit.HOUR),
                        true,
                        Caller.OUTBOUND_AGENT,
                        RetryGroup.OTHER,
                        null,
                        0,
                        span(21, Unit.DAY)));
    }

    @Test
    void row02AfterARepairOrService() {
        decides(
                new CallbackPolicyFacts(CallbackType.AFTER_SERVICE),
                2,
                terms(
                        DelayFrom.TRIGGER,
                        span(1, Unit.BUSINESS_DAY),
                        span(2, Unit.BUSINESS_DAY),
                        3,
                        span(4, Unit.HOUR),
                        true,
                        Caller.OUTBOUND_AGENT,
                        RetryGroup.OTHER,
                        null,
                        0,
                        span(10, Unit.DAY)));
    }

    @Test
    void row03AForwardedProblemIsSolved() {
        decides(
                new CallbackPolicyFacts(CallbackType.PROBLEM_SOLVED),
                3,
                terms(
                        DelayFrom.TRIGGER,
                        span(2, Unit.BUSINESS_HOUR),
                        span(1, Unit.BUSINESS_DAY),
                        3,
                        span(3, Unit.HOUR),
                        true,
                        Caller.AGENT_NOT_HANDLER,
                        RetryGroup.OTHER,
                        null,
                        0,
                        span(7, Unit.DAY)));
    }

    @Test
    void row04AComplaintIsConfirmedBySomebodyWhoDidNotHandleIt() {
        decides(
                new CallbackPolicyFacts(CallbackType.COMPLAINT_CONFIRM),
                4,
                terms(
                        DelayFrom.TRIGGER,
                        span(4, Unit.BUSINESS_HOUR),
                        span(1, Unit.BUSINESS_DAY),
                        3,
                        span(3, Unit.HOUR),
                        true,
                        Caller.SENIOR_NOT_HANDLER,
                        RetryGroup.OTHER,
                        null,
                        0,
                        span(7, Unit.DAY)));
    }

    @Test
    void row05KeyCustomersMonthlyWhileTheyAreItem118() {
        decides(
                new CallbackPolicyFacts(CallbackType.KEY_CUSTOMER),
                5,
                terms(
                        DelayFrom.TRIGGER,
                        span(30, Unit.DAY),
                        span(5, Unit.BUSINESS_DAY),
                        3,
                        span(1, Unit.DAY),
                        true,
                        Caller.LEADER_OR_SENIOR,
                        RetryGroup.OTHER,
                        span(30, Unit.DAY),
                        -1,
                        span(20, Unit.DAY)));
    }

    @Test
    void row06RepeatComplainersThreeTimesItem80() {
        decides(
                new CallbackPolicyFacts(CallbackType.REPEAT_COMPLAINER),
                6,
                terms(
                        DelayFrom.TRIGGER,
                        span(14, Unit.DAY),
                        span(3, Unit.BUSINESS_DAY),
                        3,
                        span(1, Unit.DAY),
                        true,
                        Caller.LEADER_OR_SENIOR,
                        RetryGroup.OTHER,
                        span(14, Unit.DAY),
                        3,
                        span(20, Unit.DAY)));
    }

    @Test
    void row07AnAbandonedCallIsCalledBackAtOnceOnAnyDay() {
        decides(
                new CallbackPolicyFacts(CallbackType.ABANDONED),
                7,
                terms(
                        DelayFrom.TRIGGER,
                        span(5, Unit.MINUTE),
                        span(2, Unit.BUSINESS_HOUR),
                        2,
                        span(30, Unit.MINUTE),
                        false,
                        Caller.ANY_FREE_AGENT,
                        RetryGroup.PROMISE_LIKE,
                        null,
                        0,
                        span(2, Unit.DAY)));
    }

    @Test
    void row08APromiseCountsFromThePromisedTime() {
        decides(
                new CallbackPolicyFacts(CallbackType.PROMISED),
                8,
                terms(
                        DelayFrom.PROMISE,
                        null,
                        span(30, Unit.MINUTE),
                        4,
                        span(30, Unit.MINUTE),
                        false,
                        Caller.PROMISER_THEN_TEAM,
                        RetryGroup.PROMISE_LIKE,
                        null,
                        0,
                        span(5, Unit.DAY)));
    }

    @Test
    void row09ALowScoreGoesToTheTeamLeader() {
        decides(
                new CallbackPolicyFacts(CallbackType.LOW_SCORE),
                9,
                terms(
                        DelayFrom.TRIGGER,
                        span(2, Unit.BUSINESS_HOUR),
                        span(24, Unit.HOUR),
                        2,
                        span(4, Unit.HOUR),
                        true,
                        Caller.TEAM_LEADER,
                        RetryGroup.OTHER,
                        null,
                        0,
                        span(5, Unit.DAY)));
    }

    @Test
    void row10ADroppedCallIsCalledBackByTheSameAgent() {
        decides(
                new CallbackPolicyFacts(CallbackType.DROPPED),
                10,
                terms(
                        DelayFrom.TRIGGER,
                        span(1, Unit.MINUTE),
                        span(5, Unit.MINUTE),
                        2,
                        span(3, Unit.MINUTE),
                        false,
                        Caller.SAME_AGENT,
                        RetryGroup.PROMISE_LIKE,
                        null,
                        0,
                        span(1, Unit.DAY)));
    }

    @Test
    void row11TheAskingAgentGivesTheAnswerItem72() {
        decides(
                new CallbackPolicyFacts(CallbackType.KNOWLEDGE_ANSWER),
                11,
                terms(
                        DelayFrom.TRIGGER,
                        null,
                        span(4, Unit.BUSINESS_HOUR),
                        3,
                        span(2, Unit.HOUR),
                        true,
                        Caller.ASKING_AGENT,
                        RetryGroup.OTHER,
                        null,
                        0,
                        span(5, Unit.DAY)));
    }

    private static void decides(CallbackPolicyFacts facts, int row, CallbackTerms expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(CallbackPolicy.NAME);
        assertThat(TABLE.inputs(facts).keySet())
                .containsExactlyElementsOf(TABLE.table().inputs().stream()
                        .map(DecisionTableView.Column::name)
                        .toList());
        assertThat(TABLE.outputs(verdict.value()).keySet())
                .containsExactlyElementsOf(TABLE.table().outputs().stream()
                        .map(DecisionTableView.Column::name)
                        .toList());
    }

    private static CallbackTerms terms(
            DelayFrom delayFrom,
            @Nullable Span delay,
            Span window,
            int maxAttempts,
            Span minGap,
            boolean businessDaysOnly,
            Caller who,
            RetryGroup group,
            @Nullable Span cycle,
            int times,
            Span expiry) {
        var hours = List.of(
                new Hours(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                new Hours(LocalTime.of(14, 0), LocalTime.of(20, 0)));
        return new CallbackTerms(
                delayFrom,
                delay,
                window,
                maxAttempts,
                minGap,
                hours,
                businessDaysOnly,
                who,
                group,
                cycle,
                times,
                expiry);
    }

    private static Span span(int amount, Unit unit) {
        return new Span(amount, unit);
    }
}
