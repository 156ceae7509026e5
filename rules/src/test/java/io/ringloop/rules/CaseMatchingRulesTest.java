package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.rules.CaseMatchingFacts.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CaseMatchingRulesTest {
    @RegisterExtension
    static final RowCoverage<CaseMatchingFacts, CaseMatch> TABLE = RowCoverage.of(CaseMatching.bundled());

    @Test
    void row01TheSameExternalNumberIsTheSameCase() {
        decides(
                new CaseMatchingFacts(true, false, false, false, false, false, false, State.CLOSED, 400),
                1,
                CaseMatch.SAME_CASE);
        decides(new CaseMatchingFacts(true, true, true, true, true, true, true, State.OPEN, 0), 1, CaseMatch.SAME_CASE);
    }

    @Test
    void row02SameCustomerSecondReasonAndProductIsAddedByDefault() {
        decides(
                new CaseMatchingFacts(false, true, true, true, true, true, true, State.OPEN, 0),
                2,
                CaseMatch.PROPOSE_ADD);
    }

    @Test
    void row03SameCustomerAndFirstReasonIsShown() {
        decides(new CaseMatchingFacts(false, true, false, true, true, false, false, State.OPEN, 0), 3, CaseMatch.SHOW);
        decides(new CaseMatchingFacts(false, true, false, true, false, true, false, State.OPEN, 0), 3, CaseMatch.SHOW);
    }

    @Test
    void row04LatelyClosedAsksTheReopeningRule() {
        decides(
                new CaseMatchingFacts(false, true, false, false, false, false, false, State.CLOSED, 90),
                4,
                CaseMatch.ASK_REOPEN);
        decides(
                new CaseMatchingFacts(false, true, false, true, true, true, false, State.CLOSED, 0),
                4,
                CaseMatch.ASK_REOPEN);
    }

    @Test
    void row05AnotherCustomerUnderTheSameNumberIsPossible() {
        decides(
                new CaseMatchingFacts(false, false, true, true, true, true, true, State.OPEN, 0),
                5,
                CaseMatch.POSSIBLE);
    }

    @Test
    void row06TheSameEventIsOnlyLinked() {
        decides(
                new CaseMatchingFacts(false, false, false, false, false, false, true, State.OPEN, 0),
                6,
                CaseMatch.LINK_ONLY);
        decides(
                new CaseMatchingFacts(false, true, false, false, false, false, true, State.OPEN, 0),
                6,
                CaseMatch.LINK_ONLY);
        decides(
                new CaseMatchingFacts(false, true, false, true, false, false, true, State.CLOSED, 91),
                6,
                CaseMatch.LINK_ONLY);
    }

    @Test
    void row07EverythingElseIsNew() {
        decides(
                new CaseMatchingFacts(false, false, false, false, false, false, false, State.OPEN, 0),
                7,
                CaseMatch.NONE);
        decides(
                new CaseMatchingFacts(false, true, false, false, false, false, false, State.OPEN, 0),
                7,
                CaseMatch.NONE);
        decides(
                new CaseMatchingFacts(false, true, false, true, true, true, false, State.CLOSED, 91),
                7,
                CaseMatch.NONE);
        decides(
                new CaseMatchingFacts(false, false, true, false, false, false, false, State.CLOSED, 1),
                7,
                CaseMatch.NONE);
        decides(new CaseMatchingFacts(false, false, false, true, true, true, false, State.OPEN, 0), 7, CaseMatch.NONE);
    }

    private static void decides(CaseMatchingFacts facts, int row, CaseMatch expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(CaseMatching.NAME);
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
