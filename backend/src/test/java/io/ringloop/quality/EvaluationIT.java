package io.ringloop.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringloop.deadlines.ClockState;
import io.ringloop.deadlines.Clocks;
import io.ringloop.people.Scope;
import io.ringloop.processes.QualityEvaluationProcess.Elements;
import io.ringloop.quality.Evaluation.Appeal;
import io.ringloop.quality.handling.ScoreProof.Checked;
import io.ringloop.rules.QaVerdict.Grade;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Evaluations from the choice to the final result, with real clocks. Catalogue 163, 166, 171, 172, 178. */
class EvaluationIT extends EvaluationScene {

    @Autowired
    Clocks clocks;

    @Test
    void aCallIsScoredReleasedOpenedAndAccepted() {
        var evaluation = released(marks(Map.of("A2", 3)));
        assertThat(evaluation.evaluator()).isEqualTo(qa.id());
        assertThat(current(evaluation)).satisfies(score -> {
            // A: 8 + 10 * 3/5 + 6 + 6 of 30; B and C are complete.
            assertThat(score.score()).isEqualByComparingTo("96.00");
            assertThat(score.grade()).isEqualTo(Grade.EXCELLENT);
            assertThat(score.reason()).isNull();
        });
        var opened = evaluations.open(evaluation.id(), agent);
        assertThat(opened.state()).isEqualTo(EvaluationState.DELIVERED);
        assertThat(opened.delivery().late()).isFalse();
        assertThat(opened.delivery().answerDueAt()).isAfter(START);
        evaluations.answer(evaluation.id(), agent, null);
        ended(evaluation.id());
        assertThat(seen(evaluation.id()).state()).isEqualTo(EvaluationState.ACCEPTED);
    }

    @Test
    void item171_theReportNeedsProblemSuggestionAndAComment() {
        var id = begin(call(agent, START.minusSeconds(60))).id();
        var full = marks(Map.of("A2", 3));
        var bare = new Findings(
                full.answers().stream()
                        .map(answer -> new ItemAnswer(
                                answer.item(), answer.item().equals("B1") ? null : answer.points(), null, null))
                        .filter(answer -> !answer.item().equals("A1"))
                        .toList(),
                List.of("F99"),
                " ",
                "",
                List.of());
        assertThat(problems(() -> evaluations.score(id, qa, bare, null)))
                .contains(
                        new FieldProblem("answers.A1", "field-required"),
                        new FieldProblem("answers.A2", "evaluation-comment-required"),
                        new FieldProblem("answers.B1", "evaluation-item-must-apply"),
                        new FieldProblem("fatals", "field-invalid"),
                        new FieldProblem("problem", "field-required"),
                        new FieldProblem("suggestion", "field-required"));
        assertThat(seen(id).state()).isEqualTo(EvaluationState.PLANNED);
        evaluations.save(id, qa, full, null);
        assertThat(evaluations.draft(id, qa).orElseThrow().findings()).isEqualTo(full);
        assertThat(evaluations.draft(id, other)).isEmpty();
        refused("task-not-yours", () -> evaluations.score(id, other, full, null));
    }

    @Test
    void item172_whatIsNotInTheHandsOfTheAgentAfter24HoursIsLateAndTold() {
        var evaluation = released();
        var due = evaluation.delivery().dueAt();
        assertThat(due)
                .isBetween(
                        START.plus(Duration.ofHours(24)),
                        START.plus(Duration.ofHours(24).plusMinutes(2)));
        clock.advance(Duration.ofHours(20).plusMinutes(3));
        await(() -> assertThat(state(evaluation.id(), "deliver")).isEqualTo(ClockState.WARNED));
        assertThat(seen(evaluation.id()).delivery().late()).isFalse();
        clock.advance(Duration.ofHours(4));
        await(() -> assertThat(tasks.open(evaluation.id(), Elements.TELL_AGENT)).isPresent());
        assertThat(state(evaluation.id(), "deliver")).isEqualTo(ClockState.BREACHED);
        assertThat(seen(evaluation.id()).delivery().late()).isTrue();
        take(evaluation.id(), Elements.TELL_AGENT, leader);
        var task = tasks.open(evaluation.id(), Elements.TELL_AGENT).orElseThrow();
        assertThat(problems(() -> tasks.complete(
                        task.id(), leader, task.version(), Map.of("toldAt", "2026-12-24T10:00:00+08:00"))))
                .containsExactly(new FieldProblem("toldAt", "field-invalid"));
        tasks.complete(
                task.id(),
                leader,
                task.version(),
                Map.of("toldAt", clock.instant().toString(), "agentSaid", "知道了"));
        var told = seen(evaluation.id());
        assertThat(told.state()).isEqualTo(EvaluationState.DELIVERED);
        assertThat(told.delivery().late()).isTrue();
    }

    @Test
    void item172_whatIsOpenedInTimeIsNotLate() {
        var evaluation = released();
        clock.advance(Duration.ofHours(23));
        var opened = evaluations.open(evaluation.id(), agent);
        assertThat(opened.delivery().late()).isFalse();
        assertThat(state(evaluation.id(), "deliver")).isEqualTo(ClockState.MET);
        assertThat(tasks.open(evaluation.id(), Elements.TELL_AGENT)).isEmpty();
    }

    @Test
    void whoDoesNotAnswerInTimeIsDeemedToAccept() {
        var evaluation = delivered(marks(Map.of()));
        clock.moveTo(evaluation.delivery().answerDueAt().plusSeconds(60));
        ended(evaluation.id());
        assertThat(seen(evaluation.id()).state()).isEqualTo(EvaluationState.DEEMED);
        refused("evaluation-not-to-answer", () -> evaluations.answer(evaluation.id(), agent, null));
    }

    @Test
    void aFatalItemMakesNoPointsAndASecondPersonLooksBeforeTheAgentHearsOfIt() {
        var id = begin(call(agent, START.minusSeconds(60))).id();
        evaluations.score(id, qa, marks(Map.of(), "F1"), null);
        assertThat(current(seen(id)).score()).isEqualByComparingTo("100");
        assertThat(current(seen(id)).counted()).isZero();
        assertThat(seen(id).state()).isEqualTo(EvaluationState.SCORED);
        refused("evaluation-not-released", () -> evaluations.open(id, agent));
        refused(
                "evaluation-not-found",
                () -> evaluations.get(id, new Scope(Scope.Kind.OWN, agent.id(), Set.of()), false));
        assertThatThrownBy(() -> take(id, Elements.SECOND_LOOK, qa)).isInstanceOf(ProblemException.class);
        take(id, Elements.SECOND_LOOK, other);
        assertThat(problems(() -> evaluations.score(id, other, marks(Map.of()), " ")))
                .containsExactly(new FieldProblem("reason", "field-required"));
        evaluations.score(id, other, marks(Map.of("A2", 4)), "语气重但未辱骂");
        var evaluation = await(id, EvaluationState.RELEASED);
        assertThat(evaluation.second()).isEqualTo(new Evaluation.Look(other.id(), "语气重但未辱骂"));
        assertThat(scores.of(id)).extracting(Score::version).containsExactly(1, 2);
        assertThat(current(evaluation).counted()).isEqualByComparingTo("98.00");
        assertThat(current(evaluation).reason()).isEqualTo("语气重但未辱骂");
    }

    @Test
    void anAppealIsJudgedBySomebodyElseAndACorrectionIsANewVersionWithItsReason() {
        var evaluation = delivered(marks(Map.of("B1", 0)));
        var id = evaluation.id();
        assertThat(current(evaluation)).satisfies(score -> {
            assertThat(score.grade()).isEqualTo(Grade.FAIL);
            assertThat(score.counted()).as("a failed critical item cannot pass").isEqualByComparingTo("79.00");
        });
        assertThat(problems(() -> evaluations.answer(id, agent, new Appeal(List.of("Z9"), "不对"))))
                .containsExactly(new FieldProblem("items", "field-invalid"));
        evaluations.answer(id, agent, new Appeal(List.of("B1"), "政策已更新"));
        assertThat(seen(id).state()).isEqualTo(EvaluationState.APPEALED);
        assertThatThrownBy(() -> take(id, Elements.JUDGE_APPEAL, qa))
                .as("never the first evaluator")
                .isInstanceOf(ProblemException.class);
        take(id, Elements.JUDGE_APPEAL, other);
        evaluations.score(id, other, marks(Map.of("B1", 4)), "以新政策为准");
        ended(id);
        var judged = seen(id);
        assertThat(judged.state()).isEqualTo(EvaluationState.CHANGED);
        assertThat(judged.judge()).isEqualTo(new Evaluation.Look(other.id(), "以新政策为准"));
        assertThat(scores.of(id)).hasSize(2);
        assertThat(scores.of(id).get(0).counted()).isEqualByComparingTo("79.00");
        assertThat(current(judged).grade()).isNotEqualTo(Grade.FAIL);
        assertThat(proof.check(id)).extracting(Checked::intact).containsExactly(true, true);
    }

    @Test
    void anAppealThatIsNotUpheldKeepsTheScore() {
        var id = delivered(marks(Map.of("A1", 2))).id();
        evaluations.answer(id, agent, new Appeal(List.of("A1"), "线路不好"));
        take(id, Elements.JUDGE_APPEAL, other);
        evaluations.score(id, other, marks(Map.of("A1", 2)), "录音清楚");
        ended(id);
        assertThat(seen(id).state()).isEqualTo(EvaluationState.KEPT);
        assertThat(scores.of(id)).hasSize(1);
    }

    private ClockState state(UUID id, String kind) {
        return clocks.of(id).stream()
                .filter(row -> row.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .course()
                .state();
    }

    private Score current(Evaluation evaluation) {
        return scores.find(evaluation.id(), evaluation.scoreVersion()).orElseThrow();
    }

    private static List<FieldProblem> problems(ThrowingCallable work) {
        var thrown = catchThrowableOfType(ProblemException.class, work);
        assertThat(thrown.slug()).isEqualTo("request-invalid");
        return thrown.errors();
    }

    private static void refused(String slug, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
