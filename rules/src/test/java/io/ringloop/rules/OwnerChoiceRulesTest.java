package io.ringloop.rules;

import static io.ringloop.rules.OwnerReason.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.rules.OwnerRanking.LeftOut;
import io.ringloop.rules.OwnerRanking.Ranked;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OwnerChoiceRulesTest {
    @RegisterExtension
    static final RowCoverage<OwnerChoiceFacts, OwnerRanking> OWNER = RowCoverage.of(OwnerChoice.bundled());

    private static final UUID LI = new UUID(0, 1);
    private static final UUID WANG = new UUID(0, 2);
    private static final UUID CHEN = new UUID(0, 3);
    private static final UUID ZHAO = new UUID(0, 4);

    @Test
    void rule01ThePersonComplainedAboutNeverOwnsTheCase() {
        var accused = new OwnerCandidate(LI, true, true, 0, true, true, true, true, false, false, false);
        leavesOut(false, accused, 1, COMPLAINED_ABOUT);
    }

    @Test
    void rule02TheDirectLeaderIsLeftOutIfTheComplaintNamesTheLeader() {
        var leader = new OwnerCandidate(LI, true, true, 0, false, true, false, false, true, false, false);
        leavesOut(true, leader, 2, LEADER_NAMED);
        assertThat(choose(false, leader).value().chosen()).contains(LI);
    }

    @Test
    void rule03WhoeverIsRecusedDoesNotGetItAgain() {
        var former = new OwnerCandidate(LI, true, true, 0, true, false, false, false, false, false, true);
        leavesOut(false, former, 3, RECUSED);
    }

    @Test
    void rule04OffShiftOrInAnotherGroupIsLeftOut() {
        leavesOut(
                false,
                new OwnerCandidate(LI, false, true, 0, true, false, false, false, false, false, false),
                4,
                NOT_AVAILABLE);
        leavesOut(
                false,
                new OwnerCandidate(LI, true, false, 0, true, false, false, false, false, false, false),
                4,
                NOT_AVAILABLE);
    }

    @Test
    void rule05OnShiftAndInTheRightGroupComesBeforeThoseOnDuty() {
        var verdict = choose(false, managerOnDuty(LI), leaderOnDuty(WANG), member(CHEN, 99));
        assertThat(verdict.value().chosen()).contains(CHEN);
        assertThat(verdict.matchedRows()).contains(5);
    }

    @Test
    void rule06WithoutTheGroupTheLeaderOnDutyComesNext() {
        var verdict = choose(false, managerOnDuty(LI), leaderOnDuty(WANG));
        assertThat(verdict.value().ranked())
                .containsExactly(
                        new Ranked(WANG, 0, List.of(LEADER_ON_DUTY)), new Ranked(LI, 0, List.of(MANAGER_ON_DUTY)));
        assertThat(verdict.matchedRows()).containsExactly(6, 7);
    }

    @Test
    void rule07WithoutALeaderTheManagerOnDutyIsLast() {
        var accused = new OwnerCandidate(WANG, false, false, 0, false, true, false, true, false, false, false);
        var verdict = choose(false, managerOnDuty(LI), accused);
        assertThat(verdict.value().chosen()).contains(LI);
        assertThat(verdict.matchedRows()).containsExactly(1, 7);
    }

    @Test
    void rule08WhoeverKnowsTheCustomerGoesAheadOfWhoeverHasLess() {
        var verdict = choose(false, member(LI, 1), familiar(WANG, 5));
        assertThat(verdict.value().ranked())
                .containsExactly(
                        new Ranked(WANG, 25, List.of(ON_SHIFT_IN_GROUP, KNOWS_CUSTOMER, OPEN_CASES)),
                        new Ranked(LI, 19, List.of(ON_SHIFT_IN_GROUP, LEAST_LOAD, OPEN_CASES)));
        assertThat(verdict.matchedRows()).containsExactly(5, 8, 9, 10);
    }

    @Test
    void rule09WhoeverHasLeastToDoGoesAheadAmongStrangers() {
        var verdict = choose(false, member(LI, 7), member(WANG, 6), member(CHEN, 8));
        assertThat(verdict.value().ranked()).extracting(Ranked::staffId).containsExactly(WANG, LI, CHEN);
        assertThat(verdict.value().ranked().get(0).reasons()).contains(LEAST_LOAD);
        assertThat(verdict.value().ranked().get(1).reasons()).doesNotContain(LEAST_LOAD);
    }

    @Test
    void rule09TheLoadOfWhoeverIsLeftOutDoesNotCount() {
        var accused = new OwnerCandidate(WANG, true, true, 0, false, false, false, true, false, false, false);
        var verdict = choose(false, member(LI, 7), accused);
        assertThat(verdict.value().ranked())
                .containsExactly(new Ranked(LI, 13, List.of(ON_SHIFT_IN_GROUP, LEAST_LOAD, OPEN_CASES)));
    }

    @Test
    void rule10EveryOpenCaseCountsUntilItOutweighsKnowingTheCustomer() {
        assertThat(choose(false, member(LI, 0), familiar(WANG, 9)).value().chosen())
                .contains(WANG);
        assertThat(choose(false, member(LI, 0), familiar(WANG, 11)).value().chosen())
                .contains(LI);
    }

    @Test
    void rule11ASeniorGoesAheadForAKeyCustomerAndForNobodyElse() {
        var senior = new OwnerCandidate(WANG, true, true, 3, false, false, false, false, false, true, false);
        var candidates = List.of(familiar(LI, 3), senior, member(CHEN, 3));
        assertThat(OWNER.decide(new OwnerChoiceFacts(false, true, candidates))
                        .value()
                        .chosen())
                .contains(WANG);
        assertThat(OWNER.decide(new OwnerChoiceFacts(false, false, candidates))
                        .value()
                        .chosen())
                .contains(LI);
    }

    @Test
    void equalsAreOrderedByLoadAndThenTheSameWayEveryTime() {
        var verdict = choose(false, member(ZHAO, 3), member(LI, 3), member(CHEN, 3));
        assertThat(verdict.value().ranked()).extracting(Ranked::staffId).containsExactly(LI, CHEN, ZHAO);
        // 30 - 10 and 20 - 0: the same points, so the smaller load
        assertThat(choose(false, familiar(LI, 10), member(WANG, 0)).value().chosen())
                .contains(WANG);
    }

    @Test
    void nobodyThereMeansNobodyChosen() {
        var verdict = choose(false);
        assertThat(verdict.value().chosen()).isEmpty();
        assertThat(verdict.value().leftOut()).isEmpty();
        assertThat(verdict.matchedRows()).isEmpty();
    }

    @Test
    void everyReasonToBeLeftOutIsNamed() {
        var everything = new OwnerCandidate(LI, true, true, 0, true, true, true, true, true, false, true);
        assertThat(choose(true, everything).value().leftOut())
                .containsExactly(new LeftOut(LI, List.of(COMPLAINED_ABOUT, LEADER_NAMED, RECUSED)));
    }

    @Test
    void nothingIsRememberedBetweenTwoQuestions() {
        var first = choose(false, member(LI, 3));
        choose(true, leaderOnDuty(WANG), familiar(CHEN, 0));
        assertThat(choose(false, member(LI, 3))).isEqualTo(first);
        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> choose(false, member(LI, 3), member(WANG, i % 6))))
                .allSatisfy(verdict -> assertThat(verdict.value().ranked()).hasSize(2));
    }

    @Test
    void aCandidateNamedTwiceIsRefused() {
        var twice = List.of(member(LI, 1), member(LI, 2));
        assertThatThrownBy(() -> new OwnerChoiceFacts(false, false, twice))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRulesCanBeReadAndTheVerdictSpeaksTheirWords() {
        var table = OWNER.table();
        assertThat(table.rows())
                .hasSize(11)
                .allSatisfy(row -> assertThat(row.note()).contains(" / ").containsPattern("\\[\\d+]|TBC 待确认"));
        assertThat(table.rows().get(7).inputs()).containsExactly("08 Whoever knows the customer goes ahead");
        assertThat(table.rows().get(7).outputs()).containsExactly("+30");
        var facts = new OwnerChoiceFacts(false, false, List.of(familiar(LI, 2)));
        assertThat(OWNER.inputs(facts).toString()).contains("knowsCustomer=true", LI.toString());
        assertThat(OWNER.outputs(OWNER.decide(facts).value()).toString()).contains("knowsCustomer", "points=48");
        assertThat(OWNER.decide(facts).version()).isEqualTo(table.version()).matches("[0-9a-f]{16}");
    }

    private static void leavesOut(boolean leaderNamed, OwnerCandidate candidate, int rule, OwnerReason reason) {
        var verdict = choose(leaderNamed, candidate);
        assertThat(verdict.value().ranked()).isEmpty();
        assertThat(verdict.value().leftOut()).containsExactly(new LeftOut(candidate.staffId(), List.of(reason)));
        assertThat(verdict.matchedRows()).containsExactly(rule);
    }

    private static Verdict<OwnerRanking> choose(boolean leaderNamed, OwnerCandidate... candidates) {
        return OWNER.decide(new OwnerChoiceFacts(leaderNamed, false, List.of(candidates)));
    }

    private static OwnerCandidate member(UUID id, int openCases) {
        return new OwnerCandidate(id, true, true, openCases, false, false, false, false, false, false, false);
    }

    private static OwnerCandidate familiar(UUID id, int openCases) {
        return new OwnerCandidate(id, true, true, openCases, true, false, false, false, false, false, false);
    }

    private static OwnerCandidate leaderOnDuty(UUID id) {
        return new OwnerCandidate(id, true, false, 0, false, true, false, false, false, false, false);
    }

    private static OwnerCandidate managerOnDuty(UUID id) {
        return new OwnerCandidate(id, false, false, 0, false, false, true, false, false, false, false);
    }
}
