package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.rules.QaSeriesFacts.Origin;
import io.ringloop.rules.QaSeriesPlace.Counts;
import io.ringloop.rules.QaSeriesPlace.PlacedBy;
import io.ringloop.rules.QaVerdict.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QaSeriesRulesTest {
    @RegisterExtension
    static final RowCoverage<QaSeriesFacts, QaSeriesPlace> TABLE = RowCoverage.of(QaSeries.bundled());

    @Test
    void row01MysteryCustomersAndCalibrationDoNotCount() {
        decides(new QaSeriesFacts(Origin.MYSTERY, Grade.FAIL), 1, place(Counts.NOTHING));
        decides(new QaSeriesFacts(Origin.CALIBRATION, Grade.GOOD), 1, place(Counts.NOTHING));
    }

    @Test
    void row02Item177AFailCountsByWhenTheAgentServed() {
        decides(new QaSeriesFacts(Origin.SAMPLE, Grade.FAIL), 2, place(Counts.FAIL));
        decides(new QaSeriesFacts(Origin.COMPLAINT, Grade.FAIL), 2, place(Counts.FAIL));
    }

    @Test
    void row03APassEndsTheRow() {
        decides(new QaSeriesFacts(Origin.SAMPLE, Grade.QUALIFIED), 3, place(Counts.PASS));
        decides(new QaSeriesFacts(Origin.MANUAL, Grade.EXCELLENT), 3, place(Counts.PASS));
    }

    private static QaSeriesPlace place(Counts counts) {
        return new QaSeriesPlace(counts, PlacedBy.SERVED);
    }

    private static void decides(QaSeriesFacts facts, int row, QaSeriesPlace expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(QaSeries.NAME);
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
