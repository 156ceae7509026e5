package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.rules.Reopening.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReopenPolicyRulesTest {
    @RegisterExtension
    static final RowCoverage<ReopenPolicyFacts, Reopening> TABLE = RowCoverage.of(ReopenPolicy.bundled());

    @Test
    void row01AnotherReasonIsANewCase() {
        decides(
                new ReopenPolicyFacts(CaseFamily.COMPLAINT, 1, false, ClosingReason.MERGED, 0, false),
                1,
                new Reopening(Action.NEW_LINKED, false));
        decides(
                new ReopenPolicyFacts(CaseFamily.TICKET, 1, false, ClosingReason.FINAL_POSITION, 5, false),
                1,
                new Reopening(Action.NEW_LINKED, false));
    }

    @Test
    void row02AMergedCaseReopensItsMaster() {
        decides(
                new ReopenPolicyFacts(CaseFamily.TICKET, 400, true, ClosingReason.MERGED, 5, false),
                2,
                new Reopening(Action.REOPEN_MASTER, false));
    }

    @Test
    void row03WhoeverWasUnreachableMayComeBackWithinAMonth() {
        decides(
                new ReopenPolicyFacts(CaseFamily.COMPLAINT, 30, true, ClosingReason.UNREACHABLE, 5, false),
                3,
                new Reopening(Action.REOPEN, false));
        decides(
                new ReopenPolicyFacts(CaseFamily.TICKET, 0, true, ClosingReason.NO_REPLY, 0, false),
                3,
                new Reopening(Action.REOPEN, false));
    }

    @Test
    void row04AFinalPositionStandsWithoutNewFacts() {
        decides(
                new ReopenPolicyFacts(CaseFamily.COMPLAINT, 1, true, ClosingReason.FINAL_POSITION, 3, false),
                4,
                new Reopening(Action.REFUSE, false));
    }

    @Test
    void row05NewFactsReopenAFinalPosition() {
        decides(
                new ReopenPolicyFacts(CaseFamily.COMPLAINT, 400, true, ClosingReason.FINAL_POSITION, 3, true),
                5,
                new Reopening(Action.REOPEN, true));
    }

    @Test
    void row06AWithdrawnCaseIsFollowedByANewOne() {
        decides(
                new ReopenPolicyFacts(CaseFamily.COMPLAINT, 1, true, ClosingReason.WITHDRAWN, 3, false),
                6,
                new Reopening(Action.NEW_LINKED, false));
    }

    @Test
    void row07ReopenedTwiceBecomesANewComplaintInTheSecondTier() {
        decides(
                new ReopenPolicyFacts(CaseFamily.TICKET, 1, true, ClosingReason.SOLVED_CONFIRMED, 2, false),
                7,
                new Reopening(Action.NEW_COMPLAINT, true));
        decides(
                new ReopenPolicyFacts(CaseFamily.COMPLAINT, 31, true, ClosingReason.UNREACHABLE, 2, false),
                7,
                new Reopening(Action.NEW_COMPLAINT, true));
    }

    @Test
    void row08AComplaintWithinAFortnightIsReopenedAndRises() {
        decides(
                new ReopenPolicyFacts(CaseFamily.COMPLAINT, 15, true, ClosingReason.SOLVED_CONFIRMED, 1, false),
                8,
                new Reopening(Action.REOPEN, true));
    }

    @Test
    void row09ATicketWithinAWeekIsReopened() {
        decides(
                new ReopenPolicyFacts(CaseFamily.TICKET, 7, true, ClosingReason.SOLVED_SILENT, 1, false),
                9,
                new Reopening(Action.REOPEN, false));
    }

    @Test
    void row10LaterOnItIsANewCase() {
        decides(
                new ReopenPolicyFacts(CaseFamily.COMPLAINT, 16, true, ClosingReason.SOLVED_CONFIRMED, 1, false),
                10,
                new Reopening(Action.NEW_LINKED, false));
        decides(
                new ReopenPolicyFacts(CaseFamily.TICKET, 8, true, ClosingReason.EXPLAINED, 0, false),
                10,
                new Reopening(Action.NEW_LINKED, false));
        decides(
                new ReopenPolicyFacts(CaseFamily.TICKET, 31, true, ClosingReason.NO_REPLY, 0, false),
                10,
                new Reopening(Action.NEW_LINKED, false));
    }

    private static void decides(ReopenPolicyFacts facts, int row, Reopening expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(ReopenPolicy.NAME);
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
