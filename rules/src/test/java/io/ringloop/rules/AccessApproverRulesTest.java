package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.rules.ApproverVerdict.Reason;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessApproverRulesTest {
    @RegisterExtension
    static final RowCoverage<AccessApproverFacts, ApproverVerdict> TABLE = RowCoverage.of(AccessApprover.bundled());

    @Test
    void row01NobodyApprovesTheirOwnAccess() {
        decides(
                new AccessApproverFacts(true, false, false, true, StaffRole.OPS_MANAGER, Set.of(StaffRole.OPS_MANAGER)),
                1,
                new ApproverVerdict(false, Reason.OWN_ACCESS));
        decides(
                new AccessApproverFacts(
                        true, true, true, false, StaffRole.TEAM_LEADER, Set.of(StaffRole.ADMINISTRATOR)),
                1,
                new ApproverVerdict(false, Reason.OWN_ACCESS));
    }

    @Test
    void row02NobodyApprovesTheirOwnRequest() {
        decides(
                new AccessApproverFacts(false, true, false, true, StaffRole.OPS_MANAGER, Set.of(StaffRole.OPS_MANAGER)),
                2,
                new ApproverVerdict(false, Reason.OWN_REQUEST));
    }

    @Test
    void row03NobodyApprovesTwice() {
        decides(
                new AccessApproverFacts(
                        false,
                        false,
                        true,
                        true,
                        StaffRole.ADMINISTRATOR,
                        Set.of(StaffRole.OPS_MANAGER, StaffRole.ADMINISTRATOR)),
                3,
                new ApproverVerdict(false, Reason.ALREADY_APPROVED));
    }

    @Test
    void row04NobodyApprovesBeyondTheirReach() {
        decides(
                new AccessApproverFacts(
                        false, false, false, false, StaffRole.TEAM_LEADER, Set.of(StaffRole.TEAM_LEADER)),
                4,
                new ApproverVerdict(false, Reason.OUT_OF_REACH));
    }

    @Test
    void row05TheTeamLeaderForTheFrontLine() {
        decides(
                new AccessApproverFacts(
                        false, false, false, true, StaffRole.TEAM_LEADER, Set.of(StaffRole.TEAM_LEADER)),
                5,
                new ApproverVerdict(true, Reason.ENTITLED));
        decides(
                new AccessApproverFacts(
                        false,
                        false,
                        false,
                        true,
                        StaffRole.TEAM_LEADER,
                        Set.of(StaffRole.TEAM_LEADER, StaffRole.OPS_MANAGER)),
                5,
                new ApproverVerdict(true, Reason.ENTITLED));
    }

    @Test
    void row06TheOperationsManagerAlsoForTheTeamLeader() {
        decides(
                new AccessApproverFacts(
                        false, false, false, true, StaffRole.OPS_MANAGER, Set.of(StaffRole.OPS_MANAGER)),
                6,
                new ApproverVerdict(true, Reason.ENTITLED));
        decides(
                new AccessApproverFacts(
                        false, false, false, true, StaffRole.TEAM_LEADER, Set.of(StaffRole.OPS_MANAGER)),
                6,
                new ApproverVerdict(true, Reason.ENTITLED));
    }

    @Test
    void row07TheAdministrator() {
        decides(
                new AccessApproverFacts(
                        false, false, false, true, StaffRole.ADMINISTRATOR, Set.of(StaffRole.ADMINISTRATOR)),
                7,
                new ApproverVerdict(true, Reason.ENTITLED));
    }

    @Test
    void row08TheRequiredRoleIsMissing() {
        decides(
                new AccessApproverFacts(
                        false,
                        false,
                        false,
                        true,
                        StaffRole.OPS_MANAGER,
                        Set.of(StaffRole.TEAM_LEADER, StaffRole.ADMINISTRATOR)),
                8,
                new ApproverVerdict(false, Reason.ROLE_MISSING));
        decides(
                new AccessApproverFacts(
                        false, false, false, true, StaffRole.ADMINISTRATOR, Set.of(StaffRole.OPS_MANAGER)),
                8,
                new ApproverVerdict(false, Reason.ROLE_MISSING));
        decides(
                new AccessApproverFacts(false, false, false, true, StaffRole.TEAM_LEADER, Set.of()),
                8,
                new ApproverVerdict(false, Reason.ROLE_MISSING));
        decides(
                new AccessApproverFacts(
                        false, false, false, true, StaffRole.TEAM_LEADER, Set.of(StaffRole.ADMINISTRATOR)),
                8,
                new ApproverVerdict(false, Reason.ROLE_MISSING));
    }

    @Test
    void noCombinationOfRolesLetsAnybodyApproveTheirOwn() {
        var all = Set.of(StaffRole.values());
        for (var required : Set.of(StaffRole.TEAM_LEADER, StaffRole.OPS_MANAGER, StaffRole.ADMINISTRATOR)) {
            assertThat(TABLE.decide(new AccessApproverFacts(true, false, false, true, required, all))
                            .value()
                            .allowed())
                    .isFalse();
            assertThat(TABLE.decide(new AccessApproverFacts(false, true, false, true, required, all))
                            .value()
                            .allowed())
                    .isFalse();
        }
    }

    private static void decides(AccessApproverFacts facts, int row, ApproverVerdict expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(AccessApprover.NAME);
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
