package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QaSamplingRulesTest {
    @RegisterExtension
    static final RowCoverage<QaSamplingFacts, QaSamplingTerms> TABLE = RowCoverage.of(QaSampling.bundled());

    @Test
    void row01Item168TenPercentOfOrdinaryAgents() {
        decides(91, "0", QaScenario.ORDINARY, 10, 1, 1);
        decides(3650, "1.49", QaScenario.ORDINARY, 10, 1, 1);
    }

    @Test
    void row02Item168ThirtyPercentOfNewAgents() {
        decides(0, "0", QaScenario.ORDINARY, 30, 3, 2);
        decides(90, "0", QaScenario.ORDINARY, 30, 3, 2);
    }

    @Test
    void row03Items81And168AgentsWithManyComplaintsAreSampledMore() {
        decides(91, "1.5", QaScenario.ORDINARY, 20, 3, 1, 3);
        decides(1, "9", QaScenario.ORDINARY, 30, 3, 2, 3);
    }

    @Test
    void row04Item168PromotionsAreSampledMore() {
        decides(91, "0", QaScenario.PROMOTION, 20, 2, 1, 4);
        decides(1, "0", QaScenario.PROMOTION, 30, 3, 2, 4);
    }

    @Test
    void row05HalfOfTheContactsWithAComplaint() {
        decides(91, "0", QaScenario.COMPLAINT, 50, 1, 1, 5);
    }

    @Test
    void row06Refunds() {
        decides(91, "0", QaScenario.REFUND, 30, 1, 1, 6);
    }

    @Test
    void row07EveryLowRating() {
        decides(91, "0", QaScenario.LOW_SCORE, 100, 1, 1, 7);
    }

    @Test
    void row08Callbacks() {
        decides(91, "0", QaScenario.CALLBACK, 10, 1, 1, 8);
    }

    @Test
    void row09Item177WhoeverIsOnProbationIsSampledLikeANewAgent() {
        var verdict = TABLE.decide(new QaSamplingFacts(91, BigDecimal.ZERO, true, QaScenario.ORDINARY));
        assertThat(verdict.value()).isEqualTo(new QaSamplingTerms(30, 5));
        assertThat(verdict.matchedRows()).containsExactly(1, 9);
    }

    @Test
    void lessThanNothingIsRefused() {
        var facts = new QaSamplingFacts(-1, BigDecimal.ZERO, false, QaScenario.ORDINARY);
        assertThatThrownBy(() -> TABLE.decide(facts)).isInstanceOf(DecisionRefused.class);
    }

    private static void decides(int days, String ratio, QaScenario scenario, int rate, int minimum, Integer... rows) {
        var facts = new QaSamplingFacts(days, new BigDecimal(ratio), false, scenario);
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(new QaSamplingTerms(rate, minimum));
        assertThat(verdict.matchedRows()).containsExactly(rows);
        assertThat(verdict.ruleSet()).isEqualTo(QaSampling.NAME);
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
