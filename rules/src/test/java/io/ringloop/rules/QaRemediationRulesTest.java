package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.rules.QaRemediationVerdict.Remedy;
import io.ringloop.rules.QaRemediationVerdict.Streak;
import io.ringloop.rules.QaVerdict.Coaching;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QaRemediationRulesTest {
    @RegisterExtension
    static final RowCoverage<QaRemediationFacts, QaRemediationVerdict> TABLE = RowCoverage.of(QaRemediation.bundled());

    @Test
    void row01Item177ThreeInARowAreHeldWhileAnAppealRuns() {
        decides(
                new QaRemediationFacts(3, true, Coaching.MANDATORY, false, 1),
                1,
                new QaRemediationVerdict(Streak.HOLD, Remedy.COACH));
    }

    @Test
    void row02Item177TheThirdFailInARowOpensTheDecision() {
        var verdict = new QaRemediationVerdict(Streak.OPEN, Remedy.COACH);
        decides(new QaRemediationFacts(3, false, Coaching.MANDATORY, true, 5), 2, verdict);
        decides(new QaRemediationFacts(4, false, Coaching.MANDATORY, false, 0), 2, verdict);
    }

    @Test
    void row03AnAppealThatFailsMayOpenItAfterwards() {
        decides(
                new QaRemediationFacts(3, false, Coaching.NONE, false, 0),
                3,
                new QaRemediationVerdict(Streak.OPEN, Remedy.NONE));
    }

    @Test
    void row04OrLeaveItHeld() {
        decides(
                new QaRemediationFacts(3, true, Coaching.OFFERED, false, 0),
                4,
                new QaRemediationVerdict(Streak.HOLD, Remedy.NONE));
    }

    @Test
    void row05WhatIsFatalNeedsAPlan() {
        decides(new QaRemediationFacts(1, false, Coaching.MANDATORY, true, 0), 5, plan());
    }

    @Test
    void row06Item175TwoInARowNeedAPlan() {
        decides(new QaRemediationFacts(2, true, Coaching.MANDATORY, false, 0), 6, plan());
    }

    @Test
    void row07Item175TheSameItemAgainNeedsAPlan() {
        decides(new QaRemediationFacts(1, false, Coaching.MANDATORY, false, 2), 7, plan());
    }

    @Test
    void row08Item173AFailIsCoached() {
        decides(
                new QaRemediationFacts(1, false, Coaching.MANDATORY, false, 1),
                8,
                new QaRemediationVerdict(Streak.NONE, Remedy.COACH));
    }

    @Test
    void row09NothingFollowsAPass() {
        var nothing = new QaRemediationVerdict(Streak.NONE, Remedy.NONE);
        decides(new QaRemediationFacts(0, false, Coaching.OFFERED, false, 3), 9, nothing);
        decides(new QaRemediationFacts(0, false, Coaching.NONE, false, 0), 9, nothing);
    }

    @Test
    void fewerThanNoneAreRefused() {
        var facts = new QaRemediationFacts(-1, false, Coaching.NONE, false, 0);
        assertThatThrownBy(() -> TABLE.decide(facts)).isInstanceOf(DecisionRefused.class);
    }

    private static QaRemediationVerdict plan() {
        return new QaRemediationVerdict(Streak.NONE, Remedy.COACH_AND_PLAN);
    }

    private static void decides(QaRemediationFacts facts, int row, QaRemediationVerdict expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(QaRemediation.NAME);
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
