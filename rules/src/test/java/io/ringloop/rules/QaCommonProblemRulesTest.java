package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QaCommonProblemRulesTest {
    @RegisterExtension
    static final RowCoverage<QaCommonProblemFacts, QaCommonProblemAction> TABLE =
            RowCoverage.of(QaCommonProblem.bundled());

    @Test
    void row01WhoeverFailsWhatIsTrainedTakesPart() {
        decides(new QaCommonProblemFacts(1, 1, true), 1, QaCommonProblemAction.ADD);
        decides(new QaCommonProblemFacts(5, 9, true), 1, QaCommonProblemAction.ADD);
    }

    @Test
    void row02Item174WhatThreeAgentsFailIsTrained() {
        decides(new QaCommonProblemFacts(3, 3, false), 2, QaCommonProblemAction.TRAIN);
    }

    @Test
    void row03WhatFewFailIsNoCommonProblem() {
        decides(new QaCommonProblemFacts(2, 9, false), 3, QaCommonProblemAction.NONE);
        decides(new QaCommonProblemFacts(0, 0, true), 3, QaCommonProblemAction.NONE);
    }

    @Test
    void fewerThanNoneAreRefused() {
        var facts = new QaCommonProblemFacts(-1, 0, false);
        assertThatThrownBy(() -> TABLE.decide(facts)).isInstanceOf(DecisionRefused.class);
    }

    private static void decides(QaCommonProblemFacts facts, int row, QaCommonProblemAction expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(QaCommonProblem.NAME);
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
