package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.rules.ComplaintTierFacts.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ComplaintTierRulesTest {
    @RegisterExtension
    static final RowCoverage<ComplaintTierFacts, HandlingTier> TABLE = RowCoverage.of(ComplaintTier.bundled());

    @Test
    void row01TheSecondTierReturnsAnOrdinaryComplaint() {
        decides(
                new ComplaintTierFacts(Trigger.RETURNED, Severity.ORDINARY, 2, 3, 3),
                1,
                new HandlingTier(1, StaffRole.TEAM_LEADER, false));
    }

    @Test
    void row02CriticalGoesToTheOperationsManagerAndThoseAboveAreTold() {
        decides(
                new ComplaintTierFacts(Trigger.OPENED, Severity.CRITICAL, 0, 0, 0),
                2,
                new HandlingTier(2, StaffRole.OPS_MANAGER, true));
        decides(
                new ComplaintTierFacts(Trigger.RETURNED, Severity.CRITICAL, 2, 0, 0),
                2,
                new HandlingTier(2, StaffRole.OPS_MANAGER, true));
    }

    @Test
    void row03TheTopTierMissesADeadlineAgain() {
        decides(
                new ComplaintTierFacts(Trigger.PROGRESS_BREACH, Severity.ORDINARY, 2, 0, 0),
                3,
                new HandlingTier(2, StaffRole.OPS_MANAGER, true));
        decides(
                new ComplaintTierFacts(Trigger.SOLUTION_BREACH, Severity.MAJOR, 2, 0, 0),
                3,
                new HandlingTier(2, StaffRole.OPS_MANAGER, true));
    }

    @Test
    void row04MajorGoesToTheOperationsManagerItem76() {
        decides(
                new ComplaintTierFacts(Trigger.OPENED, Severity.MAJOR, 0, 0, 0),
                4,
                new HandlingTier(2, StaffRole.OPS_MANAGER, false));
        decides(
                new ComplaintTierFacts(Trigger.RETURNED, Severity.MAJOR, 2, 0, 0),
                4,
                new HandlingTier(2, StaffRole.OPS_MANAGER, false));
        decides(
                new ComplaintTierFacts(Trigger.PROGRESS_BREACH, Severity.MAJOR, 1, 0, 0),
                4,
                new HandlingTier(2, StaffRole.OPS_MANAGER, false));
    }

    @Test
    void row05NoProgressWithin24HoursRaisesTheTierItem77() {
        decides(
                new ComplaintTierFacts(Trigger.PROGRESS_BREACH, Severity.ORDINARY, 1, 0, 0),
                5,
                new HandlingTier(2, StaffRole.OPS_MANAGER, false));
        decides(
                new ComplaintTierFacts(Trigger.PROGRESS_BREACH, Severity.ORDINARY, 0, 0, 0),
                5,
                new HandlingTier(2, StaffRole.OPS_MANAGER, false));
    }

    @Test
    void row06AMissedSolutionDeadlineRaisesTheTier() {
        decides(
                new ComplaintTierFacts(Trigger.SOLUTION_BREACH, Severity.ORDINARY, 1, 0, 0),
                6,
                new HandlingTier(2, StaffRole.OPS_MANAGER, false));
    }

    @Test
    void row07NotConfirmedTwiceRaisesTheTierItem108() {
        decides(
                new ComplaintTierFacts(Trigger.NOT_CONFIRMED, Severity.ORDINARY, 1, 2, 0),
                7,
                new HandlingTier(2, StaffRole.OPS_MANAGER, false));
    }

    @Test
    void row08UrgedTwiceRaisesTheTier() {
        decides(
                new ComplaintTierFacts(Trigger.URGED, Severity.ORDINARY, 1, 0, 2),
                8,
                new HandlingTier(2, StaffRole.OPS_MANAGER, false));
    }

    @Test
    void row09AReopenedComplaintRises() {
        decides(
                new ComplaintTierFacts(Trigger.REOPENED, Severity.ORDINARY, 0, 0, 0),
                9,
                new HandlingTier(2, StaffRole.OPS_MANAGER, false));
        decides(
                new ComplaintTierFacts(Trigger.REOPENED, Severity.ORDINARY, 1, 0, 0),
                9,
                new HandlingTier(2, StaffRole.OPS_MANAGER, false));
    }

    @Test
    void row10MediaExposureRisesAndThoseAboveAreToldItem82() {
        decides(
                new ComplaintTierFacts(Trigger.MEDIA_EXPOSED, Severity.ORDINARY, 1, 0, 0),
                10,
                new HandlingTier(2, StaffRole.OPS_MANAGER, true));
    }

    @Test
    void row11ATierNeverFalls() {
        decides(
                new ComplaintTierFacts(Trigger.URGED, Severity.ORDINARY, 2, 0, 1),
                11,
                new HandlingTier(2, StaffRole.OPS_MANAGER, false));
        decides(
                new ComplaintTierFacts(Trigger.NOT_CONFIRMED, Severity.ORDINARY, 2, 1, 0),
                11,
                new HandlingTier(2, StaffRole.OPS_MANAGER, false));
    }

    @Test
    void row12OrdinaryGoesToTheTeamLeaderItem76() {
        decides(
                new ComplaintTierFacts(Trigger.OPENED, Severity.ORDINARY, 0, 0, 0),
                12,
                new HandlingTier(1, StaffRole.TEAM_LEADER, false));
        decides(
                new ComplaintTierFacts(Trigger.URGED, Severity.ORDINARY, 1, 9, 1),
                12,
                new HandlingTier(1, StaffRole.TEAM_LEADER, false));
        decides(
                new ComplaintTierFacts(Trigger.NOT_CONFIRMED, Severity.ORDINARY, 1, 1, 9),
                12,
                new HandlingTier(1, StaffRole.TEAM_LEADER, false));
        decides(
                new ComplaintTierFacts(Trigger.RETURNED, Severity.ORDINARY, 1, 0, 0),
                12,
                new HandlingTier(1, StaffRole.TEAM_LEADER, false));
    }

    @Test
    void onlyReturningLowersATierWhateverHappens() {
        for (var trigger : Trigger.values()) {
            for (var severity : Severity.values()) {
                for (int n = 0; n < 4; n++) {
                    var tier = TABLE.decide(new ComplaintTierFacts(trigger, severity, 2, n, n))
                            .value()
                            .tier();
                    var returned = trigger == Trigger.RETURNED && severity == Severity.ORDINARY;
                    assertThat(tier).isEqualTo(returned ? 1 : 2);
                }
            }
        }
    }

    @Test
    void aTierThatDoesNotExistIsRefused() {
        var facts = new ComplaintTierFacts(Trigger.OPENED, Severity.ORDINARY, 3, 0, 0);
        assertThatThrownBy(() -> TABLE.decide(facts)).isInstanceOf(DecisionRefused.class);
    }

    private static void decides(ComplaintTierFacts facts, int row, HandlingTier expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(ComplaintTier.NAME);
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
