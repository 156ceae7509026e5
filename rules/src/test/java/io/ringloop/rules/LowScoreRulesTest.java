package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.rules.LowScoreFacts.Solved;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LowScoreRulesTest {
    @RegisterExtension
    static final RowCoverage<LowScoreFacts, LowScoreAction> TABLE = RowCoverage.of(LowScore.bundled());

    @Test
    void row01ALowScoreGoesToTheCaseThatIsOpen161() {
        decides(new LowScoreFacts(true, true, 1, mean("1.00"), Solved.NO, CustomerValue.KEY), 1, LowScoreAction.ATTACH);
        decides(
                new LowScoreFacts(true, true, 2, mean("4.00"), Solved.YES, CustomerValue.NORMAL),
                1,
                LowScoreAction.ATTACH);
    }

    @Test
    void row02WhatIsNotSolvedGoesToTheCaseThatIsOpen() {
        decides(
                new LowScoreFacts(true, true, 3, mean("3.00"), Solved.NO, CustomerValue.NORMAL),
                2,
                LowScoreAction.ATTACH);
    }

    @Test
    void row03OtherScoresLeaveAnOpenCaseAlone() {
        decides(new LowScoreFacts(true, true, 3, mean("3.00"), Solved.YES, CustomerValue.KEY), 3, LowScoreAction.NONE);
    }

    @Test
    void row04WhoIsNotKnownCannotBeCalled() {
        decides(
                new LowScoreFacts(false, false, 1, mean("1.00"), Solved.UNSAID, CustomerValue.UNKNOWN),
                4,
                LowScoreAction.NONE);
    }

    @Test
    void row05OneBadMarkIsACallback161() {
        decides(
                new LowScoreFacts(false, true, 1, mean("3.67"), Solved.YES, CustomerValue.NORMAL),
                5,
                LowScoreAction.CALLBACK);
    }

    @Test
    void row06ALowMeanIsACallback161() {
        decides(
                new LowScoreFacts(false, true, 2, mean("2.50"), Solved.YES, CustomerValue.NORMAL),
                6,
                LowScoreAction.CALLBACK);
        decides(
                new LowScoreFacts(false, true, 2, mean("2.51"), Solved.YES, CustomerValue.NORMAL),
                9,
                LowScoreAction.NONE);
    }

    @Test
    void row07NotSolvedIsACallback() {
        decides(
                new LowScoreFacts(false, true, 5, mean("5.00"), Solved.NO, CustomerValue.NORMAL),
                7,
                LowScoreAction.CALLBACK);
    }

    @Test
    void row08AKeyCustomerWhoIsNotContentIsCalled() {
        decides(
                new LowScoreFacts(false, true, 3, mean("3.67"), Solved.UNSAID, CustomerValue.KEY),
                8,
                LowScoreAction.CALLBACK);
        decides(
                new LowScoreFacts(false, true, 3, mean("4.00"), Solved.UNSAID, CustomerValue.KEY),
                9,
                LowScoreAction.NONE);
    }

    @Test
    void row09NothingFollowsAGoodScore() {
        decides(new LowScoreFacts(false, true, 5, mean("5.00"), Solved.YES, CustomerValue.KEY), 9, LowScoreAction.NONE);
    }

    @Test
    void marksBelowOneAreRefused() {
        var facts = new LowScoreFacts(false, true, 0, mean("3.00"), Solved.YES, CustomerValue.NORMAL);
        assertThatThrownBy(() -> TABLE.decide(facts)).isInstanceOf(DecisionRefused.class);
    }

    private static BigDecimal mean(String overall) {
        return new BigDecimal(overall);
    }

    private static void decides(LowScoreFacts facts, int row, LowScoreAction expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(LowScore.NAME);
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
