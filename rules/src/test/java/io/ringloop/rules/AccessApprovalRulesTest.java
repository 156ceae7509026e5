package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.rules.AccessApprovalFacts.*;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessApprovalRulesTest {
    @RegisterExtension
    static final RowCoverage<AccessApprovalFacts, AccessTerms> TABLE = RowCoverage.of(AccessApproval.bundled());

    @Test
    void row01TheTeamLeaderTakesBackWhatTheFrontLineHas() {
        decides(
                new AccessApprovalFacts(Change.REVOKE, StaffRole.AGENT, Reach.OWN),
                1,
                terms(StaffRole.TEAM_LEADER, null, 0, 0));
        decides(
                new AccessApprovalFacts(Change.REVOKE, StaffRole.HANDLER, Reach.TEAM),
                1,
                terms(StaffRole.TEAM_LEADER, null, 0, 0));
    }

    @Test
    void row02TheOperationsManagerTakesBackAnythingElse() {
        decides(
                new AccessApprovalFacts(Change.REVOKE, StaffRole.ADMINISTRATOR, Reach.ALL),
                2,
                terms(StaffRole.OPS_MANAGER, null, 0, 0));
        decides(
                new AccessApprovalFacts(Change.REVOKE, StaffRole.AGENT, Reach.BRANCH),
                2,
                terms(StaffRole.OPS_MANAGER, null, 0, 0));
    }

    @Test
    void row03AdministratorsAuditorsAndProcessOwnersNeedTwo() {
        decides(
                new AccessApprovalFacts(Change.GRANT, StaffRole.ADMINISTRATOR, Reach.ALL),
                3,
                terms(StaffRole.OPS_MANAGER, StaffRole.ADMINISTRATOR, 180, 90));
        decides(
                new AccessApprovalFacts(Change.RECERTIFY, StaffRole.AUDITOR, Reach.ALL),
                3,
                terms(StaffRole.OPS_MANAGER, StaffRole.ADMINISTRATOR, 180, 90));
        decides(
                new AccessApprovalFacts(Change.GRANT, StaffRole.PROCESS_OWNER, Reach.OWN),
                3,
                terms(StaffRole.OPS_MANAGER, StaffRole.ADMINISTRATOR, 180, 90));
    }

    @Test
    void row04OperationsManagersNeedTwo() {
        decides(
                new AccessApprovalFacts(Change.GRANT, StaffRole.OPS_MANAGER, Reach.BRANCH),
                4,
                terms(StaffRole.OPS_MANAGER, StaffRole.ADMINISTRATOR, 365, 90));
    }

    @Test
    void row05TheWholeCentresDataNeedsTwoItem243() {
        decides(
                new AccessApprovalFacts(Change.GRANT, StaffRole.QA, Reach.ALL),
                5,
                terms(StaffRole.OPS_MANAGER, StaffRole.ADMINISTRATOR, 365, 90));
        decides(
                new AccessApprovalFacts(Change.RECERTIFY, StaffRole.AGENT, Reach.ALL),
                5,
                terms(StaffRole.OPS_MANAGER, StaffRole.ADMINISTRATOR, 365, 90));
    }

    @Test
    void row06PartnersHaveItForAShorterTime() {
        decides(
                new AccessApprovalFacts(Change.GRANT, StaffRole.PARTNER, Reach.OWN),
                6,
                terms(StaffRole.OPS_MANAGER, null, 180, 90));
    }

    @Test
    void row07OwnDataOnlyIsForTheTeamLeaderItem243() {
        decides(
                new AccessApprovalFacts(Change.GRANT, StaffRole.AGENT, Reach.OWN),
                7,
                terms(StaffRole.TEAM_LEADER, null, 365, 180));
        decides(
                new AccessApprovalFacts(Change.RECERTIFY, StaffRole.HANDLER, Reach.OWN),
                7,
                terms(StaffRole.TEAM_LEADER, null, 365, 180));
    }

    @Test
    void row08AnythingElseIsForTheOperationsManagerItem244() {
        decides(
                new AccessApprovalFacts(Change.GRANT, StaffRole.TEAM_LEADER, Reach.TEAM),
                8,
                terms(StaffRole.OPS_MANAGER, null, 365, 180));
        decides(
                new AccessApprovalFacts(Change.GRANT, StaffRole.AGENT, Reach.TEAM),
                8,
                terms(StaffRole.OPS_MANAGER, null, 365, 180));
        decides(
                new AccessApprovalFacts(Change.GRANT, StaffRole.TRAINER, Reach.BRANCH),
                8,
                terms(StaffRole.OPS_MANAGER, null, 365, 180));
    }

    /** Every approver a verdict names can be entitled at all, so no change of access is stuck. */
    @Test
    void whoeverIsAskedForCanApprove() {
        var approver = AccessApprover.bundled();
        for (var change : Change.values()) {
            for (var role : StaffRole.values()) {
                for (var reach : Reach.values()) {
                    var terms = TABLE.decide(new AccessApprovalFacts(change, role, reach))
                            .value();
                    for (var required : terms.second() == null
                            ? Set.of(terms.approver())
                            : Set.of(terms.approver(), terms.second())) {
                        var facts = new AccessApproverFacts(false, false, false, true, required, Set.of(required));
                        assertThat(approver.decide(facts).value().allowed()).isTrue();
                    }
                }
            }
        }
    }

    /** The spans of the steps are the same in every row. */
    private static AccessTerms terms(StaffRole approver, @Nullable StaffRole second, int validDays, int recertifyDays) {
        return new AccessTerms(approver, second, validDays, recertifyDays, 2, 14, 14, 10, 14);
    }

    private static void decides(AccessApprovalFacts facts, int row, AccessTerms expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(AccessApproval.NAME);
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
