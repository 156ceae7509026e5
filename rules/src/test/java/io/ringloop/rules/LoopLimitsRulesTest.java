package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.rules.LoopLimitsFacts.Loop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoopLimitsRulesTest {
    @RegisterExtension
    static final RowCoverage<LoopLimitsFacts, LoopLimit> TABLE = RowCoverage.of(LoopLimits.bundled());

    @Test
    void row01NotConfirmedIsHandledAgainItem108() {
        decides(new LoopLimitsFacts(Loop.CONFIRMATION, 0), 1, new LoopLimit(true));
        decides(new LoopLimitsFacts(Loop.CONFIRMATION, 2), 1, new LoopLimit(true));
    }

    @Test
    void row02TheThirdTimeSomebodyDecidesFinally() {
        decides(new LoopLimitsFacts(Loop.CONFIRMATION, 3), 2, new LoopLimit(false));
    }

    @Test
    void row03NotSolvedIsForwardedAgainItem148() {
        decides(new LoopLimitsFacts(Loop.FORWARDING, 2), 3, new LoopLimit(true));
    }

    @Test
    void row04TheThirdTimeTheCallerDecides() {
        decides(new LoopLimitsFacts(Loop.FORWARDING, 3), 4, new LoopLimit(false));
    }

    @Test
    void row05TheCustomerIsRemindedAgain() {
        decides(new LoopLimitsFacts(Loop.CUSTOMER_REMINDER, 1), 5, new LoopLimit(true));
    }

    @Test
    void row06AfterTwoRemindersItGoesOnWithoutAReply() {
        decides(new LoopLimitsFacts(Loop.CUSTOMER_REMINDER, 2), 6, new LoopLimit(false));
    }

    @Test
    void row07BadWorkGoesBackItem109() {
        decides(new LoopLimitsFacts(Loop.INSPECTION, 1), 7, new LoopLimit(true));
    }

    @Test
    void row08TheSecondTimeDispatchDecides() {
        decides(new LoopLimitsFacts(Loop.INSPECTION, 2), 8, new LoopLimit(false));
    }

    @Test
    void row09TheFirstRejectionIsJudgedByDispatch() {
        decides(new LoopLimitsFacts(Loop.REJECTION, 1), 9, new LoopLimit(true));
    }

    @Test
    void row10TheSecondRejectionIsFinal() {
        decides(new LoopLimitsFacts(Loop.REJECTION, 2), 10, new LoopLimit(false));
    }

    private static void decides(LoopLimitsFacts facts, int row, LoopLimit expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(LoopLimits.NAME);
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
