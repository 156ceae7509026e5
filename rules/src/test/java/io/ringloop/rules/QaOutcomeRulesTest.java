package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.rules.QaOutcomeFacts.Fatal;
import io.ringloop.rules.QaVerdict.Coaching;
import io.ringloop.rules.QaVerdict.Grade;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QaOutcomeRulesTest {
    @RegisterExtension
    static final RowCoverage<QaOutcomeFacts, QaVerdict> TABLE = RowCoverage.of(QaOutcome.bundled());

    @Test
    void row01WhatIsFatalForComplianceMakesNoPointsAndIsLookedAtAgain() {
        decides(Fatal.COMPLIANCE, false, "100.00", 1, new QaVerdict(0, Grade.FAIL, true, Coaching.MANDATORY));
    }

    @Test
    void row02WhatIsFatalForCustomerOrBusinessToo() {
        var verdict = new QaVerdict(0, Grade.FAIL, true, Coaching.MANDATORY);
        decides(Fatal.CUSTOMER, true, "96.00", 2, verdict);
        decides(Fatal.BUSINESS, false, "12.00", 2, verdict);
        assertThat(verdict.counted(new BigDecimal("96.00"))).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void row03WhoeverFailsACriticalItemCannotPass() {
        var verdict = new QaVerdict(79, Grade.FAIL, false, Coaching.MANDATORY);
        decides(Fatal.NONE, true, "97.00", 3, verdict);
        assertThat(verdict.counted(new BigDecimal("97.00"))).isEqualTo(new BigDecimal("79.00"));
        assertThat(verdict.counted(new BigDecimal("61.00"))).isEqualTo(new BigDecimal("61.00"));
        assertThat(verdict.pass()).isFalse();
    }

    @Test
    void row04Item177BelowThePassLineFails() {
        decides(Fatal.NONE, false, "79.99", 4, new QaVerdict(100, Grade.FAIL, false, Coaching.MANDATORY));
    }

    @Test
    void row05FromThePassLineOnItIsQualified() {
        decides(Fatal.NONE, false, "80.00", 5, new QaVerdict(100, Grade.QUALIFIED, false, Coaching.OFFERED));
        decides(Fatal.NONE, false, "89.99", 5, new QaVerdict(100, Grade.QUALIFIED, false, Coaching.OFFERED));
    }

    @Test
    void row06Item178FromNinetyOnItIsGood() {
        decides(Fatal.NONE, false, "90.00", 6, new QaVerdict(100, Grade.GOOD, false, Coaching.NONE));
    }

    @Test
    void row07FromNinetyFiveOnItIsExcellent() {
        decides(Fatal.NONE, false, "95.00", 7, new QaVerdict(100, Grade.EXCELLENT, false, Coaching.NONE));
        assertThat(TABLE.decide(new QaOutcomeFacts(Fatal.NONE, false, new BigDecimal("100.00")))
                        .value()
                        .pass())
                .isTrue();
    }

    @Test
    void moreThanAHundredIsRefused() {
        var facts = new QaOutcomeFacts(Fatal.NONE, false, new BigDecimal("100.01"));
        assertThatThrownBy(() -> TABLE.decide(facts)).isInstanceOf(DecisionRefused.class);
    }

    private static void decides(Fatal fatal, boolean criticalFailed, String score, int row, QaVerdict expected) {
        var facts = new QaOutcomeFacts(fatal, criticalFailed, new BigDecimal(score));
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(QaOutcome.NAME);
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
