package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.rules.ContactRoutingFacts.Care;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CustomerSegmentCareRulesTest {
    @RegisterExtension
    static final RowCoverage<CustomerSegmentCareFacts, Care> TABLE = RowCoverage.of(CustomerSegmentCare.bundled());

    @Test
    void row01AVulnerableCustomerStaysVulnerable() {
        decides(new CustomerSegmentCareFacts(true, 9, 9, 9), 1, Care.VULNERABLE);
    }

    @Test
    void row02ThreeComplaintsIn90DaysAreARepeatItem80() {
        decides(new CustomerSegmentCareFacts(false, 3, 0, 0), 2, Care.REPEAT);
    }

    @Test
    void row03TwoUpheldComplaintsIn180DaysToo() {
        decides(new CustomerSegmentCareFacts(false, 2, 2, 0), 3, Care.REPEAT);
    }

    @Test
    void row04AndAnOpenComplaintNotConfirmedTwice() {
        decides(new CustomerSegmentCareFacts(false, 1, 1, 2), 4, Care.REPEAT);
    }

    @Test
    void row05NobodyElseNeedsSpecialCare() {
        decides(new CustomerSegmentCareFacts(false, 0, 0, 0), 5, Care.NONE);
        decides(new CustomerSegmentCareFacts(false, 2, 1, 1), 5, Care.NONE);
    }

    private static void decides(CustomerSegmentCareFacts facts, int row, Care expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(CustomerSegmentCare.NAME);
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
