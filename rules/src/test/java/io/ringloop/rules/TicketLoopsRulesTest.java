package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TicketLoopsRulesTest {
    @RegisterExtension
    static final RowCoverage<TicketLoopsFacts, TicketLoop> TABLE = RowCoverage.of(TicketLoops.bundled());

    @Test
    void row01TheFirstTimeItIsDoneAgainItem108() {
        decides(new TicketLoopsFacts(1), 1, TicketLoop.AGAIN);
    }

    @Test
    void row02TheSecondTimeAComplaintIsOpenedToo() {
        decides(new TicketLoopsFacts(2), 2, TicketLoop.COMPLAIN);
    }

    @Test
    void row03FromTheThirdTimeSomebodyDecidesFinally() {
        decides(new TicketLoopsFacts(3), 3, TicketLoop.DECIDE);
        decides(new TicketLoopsFacts(4), 3, TicketLoop.DECIDE);
    }

    private static void decides(TicketLoopsFacts facts, int row, TicketLoop expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(TicketLoops.NAME);
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
