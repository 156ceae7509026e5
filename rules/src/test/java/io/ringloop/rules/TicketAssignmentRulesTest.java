package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.rules.TicketTerms.InformMode;
import io.ringloop.rules.TicketTerms.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TicketAssignmentRulesTest {
    @RegisterExtension
    static final RowCoverage<TicketAssignmentFacts, TicketTerms> TABLE = RowCoverage.of(TicketAssignment.bundled());

    @Test
    void row01ARepairGoesToTheNearestOutletItem107() {
        decides(
                new TicketAssignmentFacts(TicketType.REPAIR, true, true, false),
                1,
                terms(TargetKind.PARTNER, Target.NEAREST_OUTLET, InformMode.MESSAGE, true));
    }

    @Test
    void row02ARepairWithoutAnOutletGoesToTheServiceSection() {
        decides(
                new TicketAssignmentFacts(TicketType.REPAIR, true, false, true),
                2,
                terms(TargetKind.DEPARTMENT, Target.SERVICE_SECTION, InformMode.CALL, true));
    }

    @Test
    void row03ARepairWithoutARegionIsAskedAboutFirst() {
        decides(
                new TicketAssignmentFacts(TicketType.REPAIR, false, true, true),
                3,
                new TicketTerms(TargetKind.IN_HOUSE, null, StaffRole.AGENT, InformMode.MESSAGE, true));
    }

    @Test
    void row04AnInstallationGoesToTheOutlet() {
        decides(
                new TicketAssignmentFacts(TicketType.INSTALLATION, false, false, false),
                4,
                terms(TargetKind.PARTNER, Target.NEAREST_OUTLET, InformMode.MESSAGE, true));
    }

    @Test
    void row05ARefundUnderWarrantyGoesToFinanceItem5() {
        decides(
                new TicketAssignmentFacts(TicketType.REFUND, true, true, true),
                5,
                terms(TargetKind.DEPARTMENT, Target.FINANCE, InformMode.CALL, true));
    }

    @Test
    void row06ARefundOutOfWarrantyGoesByPolicyItem5() {
        decides(
                new TicketAssignmentFacts(TicketType.REFUND, true, true, false),
                6,
                terms(TargetKind.DEPARTMENT, Target.POLICY, InformMode.CALL, true));
    }

    @Test
    void row07AnExchangeGoesToAfterSale() {
        decides(
                new TicketAssignmentFacts(TicketType.EXCHANGE, true, true, true),
                7,
                terms(TargetKind.DEPARTMENT, Target.AFTER_SALE, InformMode.MESSAGE, true));
    }

    @Test
    void row08BillingGoesToAccountsItem74() {
        decides(
                new TicketAssignmentFacts(TicketType.BILLING, false, false, false),
                8,
                terms(TargetKind.DEPARTMENT, Target.ACCOUNTS, InformMode.MESSAGE, false));
    }

    @Test
    void row09AnApplicationGoesToTheBusinessHallItem98() {
        decides(
                new TicketAssignmentFacts(TicketType.APPLICATION, true, false, false),
                9,
                terms(TargetKind.DEPARTMENT, Target.BUSINESS_HALL, InformMode.MESSAGE, false));
    }

    @Test
    void row10DataIsChangedInHouse() {
        decides(
                new TicketAssignmentFacts(TicketType.DATA_CHANGE, false, false, false),
                10,
                new TicketTerms(TargetKind.IN_HOUSE, null, StaffRole.AGENT, InformMode.MESSAGE, false));
    }

    @Test
    void row11FeedbackGoesToTheDepartmentOfItsReasonItem149() {
        decides(
                new TicketAssignmentFacts(TicketType.FEEDBACK, false, false, false),
                11,
                terms(TargetKind.DEPARTMENT, Target.BY_REASON, InformMode.MESSAGE, false));
    }

    @Test
    void row12TheTeamLeaderDecidesOnEverythingElse() {
        decides(
                new TicketAssignmentFacts(TicketType.OTHER, true, true, true),
                12,
                new TicketTerms(TargetKind.IN_HOUSE, null, StaffRole.TEAM_LEADER, InformMode.MESSAGE, true));
    }

    @Test
    void everyTypeHasItsDeadlinesAndTheReasonToCall() {
        assertThat(TicketType.REPAIR.clockClass()).isEqualTo(ClockClass.REPAIR);
        assertThat(TicketType.REFUND.clockClass()).isEqualTo(ClockClass.REFUND);
        assertThat(TicketType.BILLING.clockClass()).isEqualTo(ClockClass.OTHER);
        assertThat(TicketType.REPAIR.confirmation()).isEqualTo(CallbackType.AFTER_SERVICE);
        assertThat(TicketType.INSTALLATION.confirmation()).isEqualTo(CallbackType.AFTER_SERVICE);
        assertThat(TicketType.REFUND.confirmation()).isEqualTo(CallbackType.PROBLEM_SOLVED);
    }

    private static TicketTerms terms(TargetKind mode, Target target, InformMode informMode, boolean asked) {
        return new TicketTerms(mode, target, StaffRole.AGENT, informMode, asked);
    }

    private static void decides(TicketAssignmentFacts facts, int row, TicketTerms expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(TicketAssignment.NAME);
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
