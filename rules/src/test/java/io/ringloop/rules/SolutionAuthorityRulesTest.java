package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.rules.SolutionApproval.Approver;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SolutionAuthorityRulesTest {
    @RegisterExtension
    static final RowCoverage<SolutionAuthorityFacts, SolutionApproval> TABLE =
            RowCoverage.of(SolutionAuthority.bundled());

    @Test
    void row01AnExceptionNeedsTheOperationsManagerAndLegalAtAnyAmount() {
        decides(proposal(StaffRole.AGENT, "0", true, false), 1, new SolutionApproval(Approver.OPS_MANAGER, true));
        decides(
                proposal(StaffRole.OPS_MANAGER, "10000", true, true),
                1,
                new SolutionApproval(Approver.OPS_MANAGER, true));
    }

    @Test
    void row02SoDoesALegalReview() {
        decides(proposal(StaffRole.AGENT, "0", false, true), 2, new SolutionApproval(Approver.OPS_MANAGER, true));
        decides(
                proposal(StaffRole.OPS_MANAGER, "10000", false, true),
                2,
                new SolutionApproval(Approver.OPS_MANAGER, true));
    }

    @Test
    void row03ALargeExceptionNeedsManagementAndLegal() {
        decides(
                proposal(StaffRole.OPS_MANAGER, "10000.01", true, true),
                3,
                new SolutionApproval(Approver.MANAGEMENT, true));
    }

    @Test
    void row04SoDoesALargeAmountUnderLegalReview() {
        decides(proposal(StaffRole.AGENT, "10000.01", false, true), 4, new SolutionApproval(Approver.MANAGEMENT, true));
    }

    @Test
    void row05AnAgentMayGiveUpToAHundred() {
        decides(proposal(StaffRole.AGENT, "0", false, false), 5, new SolutionApproval(null, false));
        decides(proposal(StaffRole.AGENT, "100", false, false), 5, new SolutionApproval(null, false));
    }

    @Test
    void row06BeyondItTheTeamLeaderApproves() {
        decides(
                proposal(StaffRole.AGENT, "100.01", false, false),
                6,
                new SolutionApproval(Approver.TEAM_LEADER, false));
        decides(proposal(StaffRole.AGENT, "1000", false, false), 6, new SolutionApproval(Approver.TEAM_LEADER, false));
    }

    @Test
    void row07BeyondTheTeamLeadersTheOperationsManagerApproves() {
        decides(
                proposal(StaffRole.AGENT, "1000.01", false, false),
                7,
                new SolutionApproval(Approver.OPS_MANAGER, false));
        decides(proposal(StaffRole.AGENT, "10000", false, false), 7, new SolutionApproval(Approver.OPS_MANAGER, false));
    }

    @Test
    void row08ATeamLeaderMayGiveUpToAThousand() {
        decides(proposal(StaffRole.TEAM_LEADER, "0", false, false), 8, new SolutionApproval(null, false));
        decides(proposal(StaffRole.TEAM_LEADER, "1000", false, false), 8, new SolutionApproval(null, false));
    }

    @Test
    void row09BeyondItTheOperationsManagerApproves() {
        decides(
                proposal(StaffRole.TEAM_LEADER, "1000.01", false, false),
                9,
                new SolutionApproval(Approver.OPS_MANAGER, false));
        decides(
                proposal(StaffRole.TEAM_LEADER, "10000", false, false),
                9,
                new SolutionApproval(Approver.OPS_MANAGER, false));
    }

    @Test
    void row10AnOperationsManagerMayGiveUpToTenThousand() {
        decides(proposal(StaffRole.OPS_MANAGER, "0", false, false), 10, new SolutionApproval(null, false));
        decides(proposal(StaffRole.OPS_MANAGER, "10000", false, false), 10, new SolutionApproval(null, false));
    }

    @Test
    void row11BeyondItManagementApproves() {
        decides(
                proposal(StaffRole.OPS_MANAGER, "10000.01", false, false),
                11,
                new SolutionApproval(Approver.MANAGEMENT, false));
        decides(proposal(StaffRole.AGENT, "99999", false, false), 11, new SolutionApproval(Approver.MANAGEMENT, false));
    }

    @Test
    void whoeverHasNoAuthorityIsRefused() {
        var facts = proposal(StaffRole.HANDLER, "1", false, false);
        assertThatThrownBy(() -> TABLE.decide(facts)).isInstanceOf(DecisionRefused.class);
    }

    @Test
    void aNegativeAmountIsRefused() {
        var facts = proposal(StaffRole.AGENT, "-1", false, false);
        assertThatThrownBy(() -> TABLE.decide(facts)).isInstanceOf(DecisionRefused.class);
    }

    private static void decides(SolutionAuthorityFacts facts, int row, SolutionApproval expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(SolutionAuthority.NAME);
        assertThat(TABLE.inputs(facts).keySet())
                .containsExactlyElementsOf(TABLE.table().inputs().stream()
                        .map(DecisionTableView.Column::name)
                        .toList());
        assertThat(TABLE.outputs(verdict.value()).keySet())
                .containsExactlyElementsOf(TABLE.table().outputs().stream()
                        .map(DecisionTableView.Column::name)
                        .toList());
    }

    private static SolutionAuthorityFacts proposal(
            StaffRole proposer, String amount, boolean exception, boolean legalReview) {
        return new SolutionAuthorityFacts(proposer, new BigDecimal(amount), exception, legalReview);
    }
}
