package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.rules.SupervisionFacts.Step;
import io.ringloop.rules.SupervisionMeasures.*;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SupervisionRulesTest {
    @RegisterExtension
    static final RowCoverage<SupervisionFacts, SupervisionMeasures> TABLE = RowCoverage.of(Supervision.bundled());

    @Test
    void row01InHouseNearlyDue() {
        decides(
                new SupervisionFacts(TargetKind.IN_HOUSE, Step.WARN),
                1,
                new SupervisionMeasures(Set.of(Recipient.HANDLER, Recipient.OWNER), null, null, false));
    }

    @Test
    void row02InHouseFirstBreach() {
        decides(
                new SupervisionFacts(TargetKind.IN_HOUSE, Step.BREACH1),
                2,
                new SupervisionMeasures(Set.of(Recipient.TEAM_LEADER), Duty.TEAM_LEADER, null, false));
    }

    @Test
    void row03InHouseSecondBreach() {
        decides(
                new SupervisionFacts(TargetKind.IN_HOUSE, Step.BREACH2),
                3,
                new SupervisionMeasures(Set.of(Recipient.OPS_MANAGER), Duty.TEAM_LEADER, Above.OPS_MANAGER, false));
    }

    @Test
    void row04InHouseThirdBreach() {
        decides(
                new SupervisionFacts(TargetKind.IN_HOUSE, Step.BREACH3),
                4,
                new SupervisionMeasures(
                        Set.of(Recipient.OPS_MANAGER, Recipient.MANAGEMENT),
                        Duty.TEAM_LEADER,
                        Above.OPS_MANAGER,
                        false));
    }

    @Test
    void row05DepartmentNearlyDueItem109() {
        decides(
                new SupervisionFacts(TargetKind.DEPARTMENT, Step.WARN),
                5,
                new SupervisionMeasures(Set.of(Recipient.HANDLER, Recipient.OWNER), null, null, false));
    }

    @Test
    void row06DepartmentFirstBreachItem109() {
        decides(
                new SupervisionFacts(TargetKind.DEPARTMENT, Step.BREACH1),
                6,
                new SupervisionMeasures(Set.of(Recipient.HANDLER_HEAD), Duty.DISPATCH, null, false));
    }

    @Test
    void row07DepartmentSecondBreachItem109() {
        decides(
                new SupervisionFacts(TargetKind.DEPARTMENT, Step.BREACH2),
                7,
                new SupervisionMeasures(
                        Set.of(Recipient.DEPARTMENT_HEAD, Recipient.OPS_MANAGER),
                        Duty.DISPATCH,
                        Above.OPS_MANAGER,
                        false));
    }

    @Test
    void row08DepartmentThirdBreachItem109() {
        decides(
                new SupervisionFacts(TargetKind.DEPARTMENT, Step.BREACH3),
                8,
                new SupervisionMeasures(
                        Set.of(Recipient.OPS_MANAGER, Recipient.MANAGEMENT), Duty.DISPATCH, Above.OPS_MANAGER, false));
    }

    @Test
    void row09PartnerNearlyDueItem107() {
        decides(
                new SupervisionFacts(TargetKind.PARTNER, Step.WARN),
                9,
                new SupervisionMeasures(Set.of(Recipient.HANDLER, Recipient.OWNER), null, null, false));
    }

    @Test
    void row10PartnerFirstBreachItem107() {
        decides(
                new SupervisionFacts(TargetKind.PARTNER, Step.BREACH1),
                10,
                new SupervisionMeasures(Set.of(Recipient.HANDLER_HEAD), Duty.DISPATCH, null, false));
    }

    @Test
    void row11PartnerSecondBreachGoesToTheBranchItem151() {
        decides(
                new SupervisionFacts(TargetKind.PARTNER, Step.BREACH2),
                11,
                new SupervisionMeasures(Set.of(Recipient.BRANCH), Duty.DISPATCH, Above.BRANCH, false));
    }

    @Test
    void row12PartnerThirdBreachProposesTheNextPartner() {
        decides(
                new SupervisionFacts(TargetKind.PARTNER, Step.BREACH3),
                12,
                new SupervisionMeasures(
                        Set.of(Recipient.BRANCH, Recipient.OPS_MANAGER), Duty.DISPATCH, Above.BRANCH, true));
    }

    private static void decides(SupervisionFacts facts, int row, SupervisionMeasures expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(Supervision.NAME);
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
