package io.ringloop.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.ringloop.people.Accounts;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.quality.Coverage.Share;
import io.ringloop.quality.SampledContact.State;
import io.ringloop.quality.SamplingPlans.PlanDraft;
import io.ringloop.quality.handling.Framed;
import io.ringloop.quality.handling.SampleDraw;
import io.ringloop.quality.store.FrameStore;
import io.ringloop.rules.QaSamplingTerms;
import io.ringloop.rules.QaScenario;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** Samples: who is sampled how much, from what, and how far the quota is met. Catalogue 81, 167, 168, 170. */
class SamplingIT extends QualityScene {

    /** Tuesday in Shanghai. */
    private static final Instant DAY = START.minus(Duration.ofHours(24));

    @Autowired
    SamplingPlans plans;

    @Autowired
    FrameStore frames;

    @Test
    void item168_tenPercentOfOrdinaryAgentsAndThirtyOfNewOnes() {
        var newcomer = hired(people.agentIn(team), Duration.ofDays(30));
        calls(agent, 41);
        calls(newcomer, 41);
        var coverage = coverage(draw());
        assertThat(coverage).hasSize(2);
        assertThat(of(coverage, agent)).satisfies(each -> {
            assertThat(each.frame()).isEqualTo(41);
            assertThat(each.quota()).isEqualTo(5);
            assertThat(each.chosen()).isEqualTo(5);
            assertThat(each.missing()).isEqualTo(5);
            assertThat(each.shares()).containsExactly(new Share(QaScenario.ORDINARY, 10, 41, 5));
        });
        assertThat(of(coverage, newcomer)).satisfies(each -> {
            assertThat(each.tenureDays()).as("when the period ended").isEqualTo(29);
            assertThat(each.quota()).isEqualTo(13);
            assertThat(each.shares()).containsExactly(new Share(QaScenario.ORDINARY, 30, 41, 13));
        });
    }

    @Test
    void item81_agentsWithManyComplaintsAreSampledMore() {
        var colleague = hired(people.agentIn(team), Duration.ofDays(400));
        calls(agent, 20);
        calls(colleague, 20);
        complaint(null, agent);
        var coverage = coverage(draw());
        assertThat(of(coverage, agent).complaintRatio()).isEqualByComparingTo("2.00");
        assertThat(of(coverage, agent).shares()).containsExactly(new Share(QaScenario.ORDINARY, 20, 20, 4));
        assertThat(of(coverage, colleague).complaintRatio()).isZero();
        assertThat(of(coverage, colleague).shares()).containsExactly(new Share(QaScenario.ORDINARY, 10, 20, 2));
    }

    @Test
    void item168_complaintsRefundsPromotionsCallbacksAndLowRatingsAreSampledByTheirOwnShare() {
        calls(agent, 10);
        complaint(call(agent, DAY), null);
        matter(call(agent, DAY), "BILL", "BILL_REFUND");
        matter(call(agent, DAY), "INQ", "INQ_PRICE");
        contact(agent, "call", "outbound", DAY, 60);
        var rated = call(agent, DAY);
        rated(rated, 2);
        rated(call(agent, DAY), 3);
        var plan = plans.draw(
                new PlanDraft(
                        "促销",
                        centre,
                        DAY.minusSeconds(1),
                        DAY.plusSeconds(7200),
                        List.of(new KeyScenario(null, "INQ_PRICE", DAY, null))),
                qa,
                all(qa));
        assertThat(of(coverage(plan), agent).shares())
                .containsExactlyInAnyOrder(
                        new Share(QaScenario.ORDINARY, 10, 11, 2),
                        new Share(QaScenario.COMPLAINT, 50, 1, 1),
                        new Share(QaScenario.REFUND, 30, 1, 1),
                        new Share(QaScenario.PROMOTION, 20, 1, 1),
                        new Share(QaScenario.CALLBACK, 10, 1, 1),
                        new Share(QaScenario.LOW_SCORE, 100, 1, 1));
        assertThat(sample(plan)).extracting(SampledContact::contactId).contains(rated);
    }

    @Test
    void item170_everyChannelAndHourIsInTheFrameAndShortCallsAreNot() {
        call(agent, DAY);
        contact(agent, "chat", "inbound", DAY.plusSeconds(3600), 0);
        contact(agent, "call", "inbound", DAY, 19);
        call(people.agentIn(people.team(people.centre())), DAY);
        call(agent, DAY.plus(Duration.ofDays(1)));
        var plan = draw();
        assertThat(frame(plan))
                .extracting(Framed::channel, Framed::hour)
                .containsExactlyInAnyOrder(tuple("call", 10), tuple("chat", 11));
    }

    @Test
    void theChoiceCanBeMadeAgainFromItsSeed() {
        calls(agent, 60);
        var plan = draw();
        var again = new SampleDraw(plan.seed()).draw(frame(plan), each -> new QaSamplingTerms(10, 1));
        assertThat(again.get(0).chosen())
                .extracting(Framed::contact)
                .containsExactlyInAnyOrderElementsOf(
                        sample(plan).stream().map(SampledContact::contactId).toList());
    }

    @Test
    void aContactThatCannotBeEvaluatedIsReplacedOnceAndNeverComesBack() {
        calls(agent, 12);
        var plan = draw();
        var gone = sample(plan).get(0).contactId();
        var next = plans.replace(plan.id(), gone, "录音缺失").orElseThrow();
        assertThat(next.replaces()).isEqualTo(gone);
        assertThat(next.state()).isEqualTo(State.OPEN);
        refused("sample-not-open", () -> plans.replace(plan.id(), gone, "录音缺失"));
        refused("sample-not-found", () -> plans.replace(plan.id(), Ids.next(), "录音缺失"));
        assertThat(of(coverage(plan), agent)).satisfies(each -> {
            assertThat(each.chosen()).isEqualTo(each.quota());
            assertThat(each.replaced()).isEqualTo(1);
        });
        for (var left = sample(plan); !left.isEmpty(); left = sample(plan)) {
            plans.replace(plan.id(), left.get(0).contactId(), "录音缺失");
        }
        assertThat(of(coverage(plan), agent)).satisfies(each -> {
            assertThat(each.replaced()).isEqualTo(12);
            assertThat(each.chosen()).isZero();
            assertThat(each.missing()).as("what is missing is said").isEqualTo(2);
        });
    }

    @Test
    void aPeriodIsDrawnOnceSoThatNobodyDrawsUntilItSuits() {
        calls(agent, 5);
        draw();
        refused("sampling-plan-overlaps", this::draw);
        refused(
                "sampling-plan-overlaps",
                () -> plans.draw(new PlanDraft("组", team, DAY, DAY.plusSeconds(60), List.of()), qa, all(qa)));
        refused(
                "sampling-frame-empty",
                () -> plans.draw(
                        new PlanDraft("前天", centre, DAY.minusSeconds(7200), DAY.minusSeconds(3600), List.of()),
                        qa,
                        all(qa)));
        refused(
                "request-invalid",
                () -> plans.draw(new PlanDraft("明天", centre, DAY, START.plusSeconds(60), List.of()), qa, all(qa)));
    }

    @Test
    void whatWasDrawnCannotBeChanged() {
        calls(agent, 5);
        var plan = draw();
        for (var change : List.of(
                "update quality.plan set seed = 'x' where id = :id",
                "delete from quality.plan_agent where plan_id = :id",
                "update quality.plan_share set quota = 0 where plan_id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(change).param("id", plan.id()).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("is refused");
        }
    }

    @Test
    void samplesAreDrawnAndReadOverHttpWithinReach() throws Exception {
        calls(agent, 30);
        var form = Map.of("name", "周二", "from", DAY.minusSeconds(1), "until", DAY.plusSeconds(7200));
        var answer = http.perform(post("/api/sampling-plans")
                        .with(Accounts.as(qa))
                        .header("Idempotency-Key", Ids.next())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.write(form)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.frame").value(30))
                .andExpect(jsonPath("$.quota").value(3))
                .andReturn();
        String id = JsonPath.read(answer.getResponse().getContentAsString(), "$.id");
        read(leader, id + "/coverage", 200)
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].missing").value(3))
                .andExpect(jsonPath("$[0].shares[0].ratePct").value(10));
        read(people.in(people.team(centre), Role.TEAM_LEADER), id + "/coverage", 200)
                .andExpect(jsonPath("$", hasSize(0)));
        read(people.in(people.team(people.centre()), Role.TEAM_LEADER), id, 404);
        read(qa, id + "/sample?state=open", 200)
                .andExpect(jsonPath("$.items", hasSize(3)))
                .andExpect(jsonPath("$.items[0].scenario").value("ordinary"));
        read(leader, id + "/sample", 403);
        read(qa, "?limit=200", 200).andExpect(jsonPath("$.items[*].id", hasItem(id)));
        var first = sample(plans.get(UUID.fromString(id), all(qa), qa)).get(0);
        http.perform(post("/api/sampling-plans/" + id + "/replacements")
                        .with(Accounts.as(qa))
                        .header("Idempotency-Key", Ids.next())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.write(Map.of("contactId", first.contactId(), "reason", "录音缺失"))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.next").isNotEmpty());
        read(qa, id + "/sample?state=replaced", 200)
                .andExpect(
                        jsonPath("$.items[*].contactId").value(first.contactId().toString()))
                .andExpect(jsonPath("$.items[0].startedAt").isNotEmpty())
                .andExpect(jsonPath("$.items[0].reason").value("录音缺失"));
        read(qa, id, 200).andExpect(jsonPath("$.waiting").value(3));
    }

    private ResultActions read(Staff as, String path, int status) throws Exception {
        var sub = path.startsWith("?") ? path : "/" + path;
        return http.perform(get("/api/sampling-plans" + sub).with(Accounts.as(as)))
                .andExpect(status().is(status));
    }

    private SamplingPlan draw() {
        return plans.draw(
                new PlanDraft("周二", centre, DAY.minusSeconds(1), DAY.plusSeconds(7200), List.of()), qa, all(qa));
    }

    private List<Coverage> coverage(SamplingPlan plan) {
        return plans.coverage(plan.id(), all(qa));
    }

    private static Coverage of(List<Coverage> coverage, Staff agent) {
        return coverage.stream()
                .filter(each -> each.agent().equals(agent.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<SampledContact> sample(SamplingPlan plan) {
        return plans.sample(plan.id(), all(qa), null, State.OPEN, null, 200).items().stream()
                .map(SampleEntry::sampled)
                .toList();
    }

    private List<Framed> frame(SamplingPlan plan) {
        return frames.of(plan, Set.of(centre, team), ZoneId.of("Asia/Shanghai"), null);
    }

    private void calls(Staff by, int count) {
        for (var each = 0; each < count; each++) {
            call(by, DAY.plusSeconds(each * 60L));
        }
    }

    private static void refused(String slug, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
