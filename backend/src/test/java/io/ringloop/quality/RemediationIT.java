package io.ringloop.quality;

import static io.ringloop.quality.remediation.RemediationKind.COMMON;
import static io.ringloop.quality.remediation.RemediationKind.INDIVIDUAL;
import static io.ringloop.quality.remediation.RemediationKind.STREAK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.deadlines.ClockState;
import io.ringloop.deadlines.Clocks;
import io.ringloop.people.Accounts;
import io.ringloop.people.Staff;
import io.ringloop.processes.QualityEvaluationProcess;
import io.ringloop.processes.QualityRemediationProcess.Elements;
import io.ringloop.quality.Evaluation.Appeal;
import io.ringloop.quality.remediation.Remediation;
import io.ringloop.quality.remediation.RemediationResult;
import io.ringloop.quality.remediation.RemediationStage;
import io.ringloop.quality.remediation.store.EffectStore;
import io.ringloop.quality.remediation.store.ResultFactStore.Count;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** What follows quality results, with real clocks. Catalogue 173, 174, 175, 177. */
class RemediationIT extends RemediationScene {

    private static final String PERIOD = "from=2026-11-17T00:00:00Z&until=2026-11-19T00:00:00Z";

    @Autowired
    Clocks clocks;

    @Autowired
    EffectStore effects;

    @Test
    void item173_aFailIsCoachedConfirmedAndItsEffectMeasured() throws Exception {
        passed(30);
        assertThat(remediations()).isEmpty();
        failed(20);
        var one = the(INDIVIDUAL);
        assertThat(one.stage()).isEqualTo(RemediationStage.COACH);
        assertThat(one.dueAt())
                .isBetween(
                        START.plus(Duration.ofHours(24)),
                        START.plus(Duration.ofHours(24).plusMinutes(5)));
        assertThat(problems(() -> does(
                        one.id(), Elements.COACH, leader, with(coaching("no"), "heldAt", "2026-12-24T10:00:00+08:00"))))
                .containsExactly(new FieldProblem("heldAt", "field-invalid"));
        does(one.id(), Elements.COACH, leader, coaching("no"));
        assertThat(now(one).cause()).isEqualTo("K1");
        assertThat(clock(one, "coach")).isEqualTo(ClockState.MET);
        does(one.id(), Elements.CONFIRM_COACHING, agent, Map.of("understood", "yes"));
        await(() -> assertThat(now(one).stage()).isEqualTo(RemediationStage.WATCH));
        read(agent, "/api/remediations/" + one.id(), 200)
                .andExpect(jsonPath("$.steps[0].answers[?(@.key == 'direction')].values[0]", contains("先查知识库再回答")))
                .andExpect(jsonPath("$.grounds[0].grade").value("fail"));
        read(people.agentIn(team), "/api/remediations/" + one.id(), 404);
        read(agent, "/api/remediations?kind=individual&open=true", 200).andExpect(jsonPath("$.items", hasSize(1)));
        read(leader, "/api/remediation-figures?" + PERIOD, 200)
                .andExpect(jsonPath("$.causes[0].key").value("K1"))
                .andExpect(jsonPath("$.causes[0].held").value(1))
                .andExpect(jsonPath("$.kinds[0].late").value(0));
        clock.moveTo(now(one).watchedUntil().plusSeconds(60));
        ended(one.id());
        assertThat(now(one).result()).isEqualTo(RemediationResult.MEASURED);
        assertThat(effects.of(one.id())).singleElement().satisfies(effect -> {
            assertThat(effect.before()).isEqualTo(new Count(2, 1));
            assertThat(effect.after()).isEqualTo(new Count(0, 0));
        });
    }

    @Test
    void item173_after24HoursItIsLateAndASecondFailJoinsIt() {
        failed(20);
        var one = the(INDIVIDUAL);
        clock.advance(Duration.ofHours(24).plusMinutes(5));
        await(() -> assertThat(now(one).late()).isTrue());
        assertThat(clock(one, "coach")).isEqualTo(ClockState.BREACHED);
        failed(19);
        assertThat(the(INDIVIDUAL).planWanted()).isTrue();
        assertThat(problems(() -> does(one.id(), Elements.COACH, leader, coaching("no"))))
                .containsExactly(new FieldProblem("planNeeded", "remediation-plan-wanted"));
    }

    @Test
    void item175_aPlanIsCheckedOnItsDateAndDecidedOnWhenItIsNotReached() {
        failed(20);
        var one = the(INDIVIDUAL);
        does(one.id(), Elements.COACH, leader, coaching("yes"));
        does(one.id(), Elements.CONFIRM_COACHING, agent, Map.of("understood", "no", "comment", "任务太多"));
        waitsAt(one, Elements.MAKE_PLAN);
        var check = START.plus(Duration.ofDays(7));
        Map<String, Object> plan =
                Map.of("goals", "B1 由 0 到 4", "actions", "每日学习半小时", "checkOn", check.toString(), "extraSamples", 5);
        assertThat(problems(() ->
                        does(one.id(), Elements.MAKE_PLAN, leader, with(plan, "secondCheckOn", START.toString()))))
                .containsExactly(new FieldProblem("secondCheckOn", "field-invalid"));
        does(one.id(), Elements.MAKE_PLAN, leader, plan);
        assertThat(now(one).stage()).isEqualTo(RemediationStage.CHECK);
        clock.moveTo(check.plusSeconds(60));
        waitsAt(one, Elements.CHECK_PLAN);
        does(one.id(), Elements.CHECK_PLAN, leader, Map.of("actionsDone", "学习 5 次", "verdict", "onTrack"));
        assertThat(tasks.open(one.id(), Elements.DECIDE_STREAK)).isPresent();
        assertThat(now(one).stage()).isEqualTo(RemediationStage.DECIDE);
    }

    @Test
    void item177_theThirdFailOpensTheDecisionWhichWaitsForTheAppealAndIsCalledOffByAWonOne() {
        failed(30);
        failed(20);
        assertThat(of(STREAK)).isEmpty();
        var third = failed(10);
        var one = the(STREAK);
        assertThat(one.stage()).isEqualTo(RemediationStage.DECIDE);
        appealed(third);
        Map<String, Object> decision = Map.of("streakDecision", "retrain", "reason", "三次不达标", "hrInformed", "yes");
        assertThat(refused(() -> does(one.id(), Elements.DECIDE_STREAK, manager, decision)))
                .isEqualTo("remediation-appeal-pending");
        judged(third, marks(Map.of()));
        ended(one.id());
        assertThat(now(one).stage()).isEqualTo(RemediationStage.CALLED_OFF);
        assertThat(now(one).calledOff()).isEqualTo("ground-gone");
        assertThat(of(INDIVIDUAL))
                .allSatisfy(coaching -> assertThat(coaching.open()).isTrue());
    }

    @Test
    void item177_whatIsHeldForAnAppealOpensWhenTheAppealIsLost() {
        var first = failed(30);
        appealed(first);
        failed(20);
        failed(10);
        assertThat(of(STREAK)).isEmpty();
        judged(first, marks(Map.of("B1", 0)));
        assertThat(the(STREAK).stage()).isEqualTo(RemediationStage.DECIDE);
    }

    @Test
    void item177_aPassInBetweenEndsTheRowByWhenTheAgentServed() {
        failed(30);
        failed(20);
        passed(25);
        failed(10);
        assertThat(of(STREAK)).isEmpty();
    }

    @Test
    void item177_retrainingIsTestedAndItsProbationJudged() {
        failed(30);
        failed(20);
        failed(10);
        var one = the(STREAK);
        does(
                one.id(),
                Elements.DECIDE_STREAK,
                manager,
                Map.of("streakDecision", "retrain", "reason", "业务不熟", "hrInformed", "yes"));
        Map<String, Object> training = Map.of("heldAt", clock.instant().toString(), "course", "新政策", "testScore", 79);
        assertThat(problems(() -> does(one.id(), Elements.RETRAIN, trainer, training)))
                .containsExactly(new FieldProblem("testScore", "remediation-test-not-passed"));
        does(one.id(), Elements.RETRAIN, trainer, with(training, "testScore", 80));
        await(() -> assertThat(now(one).stage()).isEqualTo(RemediationStage.PROBATION));
        clock.advance(Duration.ofDays(30).plusMinutes(5));
        waitsAt(one, Elements.DECIDE_STREAK);
        assertThat(problems(() -> does(
                        one.id(),
                        Elements.DECIDE_STREAK,
                        manager,
                        Map.of("streakDecision", "retrain", "reason", "再试", "hrInformed", "yes"))))
                .containsExactly(new FieldProblem("streakDecision", "remediation-retrained-once"));
        does(
                one.id(),
                Elements.DECIDE_STREAK,
                manager,
                Map.of("streakDecision", "transfer", "reason", "未改善", "hrInformed", "yes"));
        does(
                one.id(),
                Elements.ARRANGE_TRANSFER,
                manager,
                Map.of("newPost", "后台录入", "from", clock.instant().toString()));
        ended(one.id());
        assertThat(now(one).result()).isEqualTo(RemediationResult.TRANSFERRED);
    }

    @Test
    void item174_whatThreeAgentsFailIsTrainedWithin72HoursUntilEachWasThere() throws Exception {
        var second = people.agentIn(team);
        var third = people.agentIn(people.team(centre));
        failed(20);
        failed(second, 20);
        assertThat(of(COMMON)).isEmpty();
        failed(third, 20);
        var one = the(COMMON);
        assertThat(one.item()).hasToString("general B1");
        assertThat(one.dueAt()).isAfter(START.plus(Duration.ofHours(72).minusSeconds(1)));
        does(
                one.id(),
                Elements.PREPARE_TRAINING,
                trainer,
                Map.of(
                        "material",
                        "政策手册",
                        "cases",
                        "三次录音",
                        "rolePlay",
                        "客户追问",
                        "plannedAt",
                        START.plus(Duration.ofHours(48)).toString()));
        clock.advance(Duration.ofHours(72).plusMinutes(5));
        await(() -> assertThat(now(one).late()).isTrue());
        assertThat(clock(one, "training")).isEqualTo(ClockState.BREACHED);
        session(one, 404, person(agent, "attended"));
        take(one.id(), Elements.HOLD_TRAINING, trainer);
        session(one, 422, person(agent, "attended"), person(second, "attended"));
        session(one, 201, person(agent, "attended"), person(second, "excused"), person(third, "absent"));
        assertThat(now(one).stage()).isEqualTo(RemediationStage.MAKE_UP);
        take(one.id(), Elements.MAKE_UP_SESSION, trainer);
        session(one, 201, person(third, "attended"));
        assertThat(now(one).stage()).isEqualTo(RemediationStage.WATCH);
        read(agent, "/api/remediations/" + one.id(), 200)
                .andExpect(jsonPath("$.places", hasSize(1)))
                .andExpect(jsonPath("$.grounds", hasSize(1)))
                .andExpect(jsonPath("$.row.item.name.zh").isNotEmpty());
        clock.moveTo(now(one).watchedUntil().plusSeconds(60));
        waitsAt(one, Elements.JUDGE_EFFECT);
        assertThat(effects.of(one.id()))
                .singleElement()
                .satisfies(effect -> assertThat(effect.before()).isEqualTo(new Count(3, 3)));
        does(one.id(), Elements.JUDGE_EFFECT, trainer, Map.of("effectVerdict", "effective", "reason", "无再犯"));
        ended(one.id());
        assertThat(now(one).result()).isEqualTo(RemediationResult.EFFECTIVE);
    }

    private void appealed(Evaluation evaluation) {
        evaluations.open(evaluation.id(), agent);
        evaluations.answer(evaluation.id(), agent, new Appeal(List.of("B1"), "政策当天变更"));
    }

    private void judged(Evaluation evaluation, Findings findings) {
        take(evaluation.id(), QualityEvaluationProcess.Elements.JUDGE_APPEAL, other);
        evaluations.score(evaluation.id(), other, findings, "重新核对录音");
        ended(evaluation.id());
    }

    private ClockState clock(Remediation one, String kind) {
        return clocks.of(one.id()).stream()
                .filter(row -> row.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .course()
                .state();
    }

    private static Map<String, Object> person(Staff staff, String presence) {
        return Map.of("agent", staff.id().value(), "presence", presence);
    }

    @SafeVarargs
    private void session(Remediation one, int expected, Map<String, Object>... attendance) throws Exception {
        var body = Map.of("heldAt", clock.instant(), "attendance", List.of(attendance));
        var who = expected == 404 ? people.agentIn(people.team(people.centre())) : trainer;
        http.perform(post("/api/remediations/" + one.id() + "/sessions")
                        .with(Accounts.as(who))
                        .header("Idempotency-Key", Ids.next().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.write(body)))
                .andExpect(status().is(expected));
    }

    private ResultActions read(Staff staff, String path, int expected) throws Exception {
        return http.perform(get(path).with(Accounts.as(staff))).andExpect(status().is(expected));
    }

    private static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
        var all = new HashMap<>(values);
        all.put(key, value);
        return all;
    }

    private static List<FieldProblem> problems(ThrowingCallable work) {
        return catchThrowableOfType(ProblemException.class, work).errors();
    }

    private static String refused(ThrowingCallable work) {
        return catchThrowableOfType(ProblemException.class, work).slug();
    }
}
