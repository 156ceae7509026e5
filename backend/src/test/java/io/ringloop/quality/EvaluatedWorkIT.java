package io.ringloop.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.people.Role;
import io.ringloop.processes.QualityEvaluationProcess.Elements;
import io.ringloop.quality.EvaluatedWork.Source;
import io.ringloop.quality.Evaluations.EvaluationDraft;
import io.ringloop.quality.SampledContact.State;
import io.ringloop.quality.SamplingPlans.PlanDraft;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.TaskAlreadyClaimed;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** What may be evaluated, by whom, how often, and that its score stands. Catalogue 168, 170, 181. */
class EvaluatedWorkIT extends EvaluationScene {

    @Autowired
    SamplingPlans plans;

    @Test
    void aScoreIsNeverChangedAndAForcedChangeIsFound() {
        var id = released(marks(Map.of("A2", 1))).id();
        for (var change : List.of(
                "update quality.score set counted = 100 where evaluation_id = :id",
                "delete from quality.score where evaluation_id = :id",
                "update quality.score_item set points = 5 where evaluation_id = :id",
                "delete from quality.score_item where evaluation_id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(change).param("id", id).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("is refused");
        }
        assertThat(proof.check(id)).allMatch(version -> version.intact());
        forced("score_item", "update quality.score_item set points = 5 where item = 'A2' and evaluation_id = :id", id);
        assertThat(proof.check(id))
                .singleElement()
                .satisfies(version -> assertThat(version.intact()).isFalse());
        forced("score_item", "update quality.score_item set points = 1 where item = 'A2' and evaluation_id = :id", id);
        assertThat(proof.check(id)).allMatch(version -> version.intact());
        forced("score_item", "delete from quality.score_item where evaluation_id = :id", id);
        forced("score", "delete from quality.score where evaluation_id = :id", id);
        assertThat(proof.check(id))
                .as("what was removed is missed")
                .singleElement()
                .satisfies(version -> assertThat(version.intact()).isFalse());
    }

    @Test
    void aSampledContactIsEvaluatedOnceInItsPlanAndReplacedWhenItIsGone() {
        for (var each = 0; each < 20; each++) {
            call(agent, START.minus(Duration.ofHours(20)).plusSeconds(each));
        }
        var plan = plans.draw(
                new PlanDraft("昨天", centre, START.minus(Duration.ofDays(1)), START.minusSeconds(60), List.of()),
                qa,
                all(qa));
        var sampled =
                plans.sample(plan.id(), all(qa), null, State.OPEN, null, 10).items();
        var first = sampled.get(0).sampled().contactId();
        var evaluation = begin(sample(plan, first), qa);
        refused("sample-not-open", () -> begin(sample(plan, first), other));
        refused("sample-not-found", () -> begin(sample(plan, call(agent, START.minusSeconds(5))), qa));
        assertThat(plans.coverage(plan.id(), all(qa))).singleElement().satisfies(each -> {
            assertThat(each.taken()).isEqualTo(1);
            assertThat(each.missing()).isEqualTo(1);
        });
        evaluations.gone(evaluation.id(), qa, "录音缺失");
        ended(evaluation.id());
        assertThat(seen(evaluation.id()).state()).isEqualTo(EvaluationState.REPLACED);
        assertThat(plans.coverage(plan.id(), all(qa))).singleElement().satisfies(each -> {
            assertThat(each.taken()).isZero();
            assertThat(each.replaced()).isEqualTo(1);
            assertThat(each.chosen()).isEqualTo(2);
        });
        refused("sample-not-open", () -> begin(sample(plan, first), qa));
    }

    @Test
    void nobodyEvaluatesTheirOwnWorkNorTheSameWorkTwice() {
        var contact = call(agent, START.minusSeconds(60));
        var id = begin(contact).id();
        refused("evaluation-begun-by-you", () -> begin(contact));
        evaluations.score(id, qa, marks(Map.of()), null);
        refused("evaluation-done-by-you", () -> begin(contact));
        var both = people.in(team, Role.QA, Role.AGENT);
        refused(
                "evaluation-own-work",
                () -> begin(draft(EvaluationOrigin.MANUAL, call(both, START.minusSeconds(60))), both));
        var again = begin(draft(EvaluationOrigin.COMPLAINT, contact), other);
        assertThatThrownBy(() -> take(again.id(), Elements.EVALUATE, people.in(centre, Role.QA)))
                .isInstanceOf(TaskAlreadyClaimed.class);
        refused("evaluation-source-not-found", () -> begin(Ids.next()));
    }

    @Test
    void item181_mysteryCustomersHaveTheirOwnWeight() {
        var visit = begin(
                new EvaluationDraft(
                        EvaluationOrigin.MYSTERY,
                        Source.VISIT,
                        null,
                        null,
                        agent.id().value(),
                        START.minusSeconds(60),
                        null),
                qa);
        assertThat(visit.weight()).isEqualByComparingTo(new BigDecimal("0.5"));
        assertThat(visit.work().channel()).isEqualTo("visit");
        assertThat(begin(draft(EvaluationOrigin.MYSTERY, call(agent, START.minusSeconds(60))), qa)
                        .weight())
                .isEqualByComparingTo(new BigDecimal("0.5"));
        refused(
                "request-invalid",
                () -> begin(
                        new EvaluationDraft(
                                EvaluationOrigin.MANUAL,
                                Source.VISIT,
                                null,
                                null,
                                agent.id().value(),
                                START,
                                null),
                        qa));
    }

    @Test
    void item170_chatsAndRecordsOfCasesAreEvaluatedToo() {
        var chat = contact(agent, "chat", "inbound", START.minusSeconds(600), 0);
        assertThat(begin(chat).work().channel()).isEqualTo("chat");
        var file = complaintOf(agent);
        var evaluation =
                begin(new EvaluationDraft(EvaluationOrigin.COMPLAINT, Source.CASE, null, file, null, null, null), qa);
        assertThat(evaluation.work().agent()).isEqualTo(agent.id());
        assertThat(evaluation.formKey()).as("the standard for complaints [79]").isEqualTo("complaint");
    }

    private void forced(String table, String change, UUID id) {
        jdbc.sql("alter table quality.%s disable trigger user".formatted(table)).update();
        try {
            jdbc.sql(change).param("id", id).update();
        } finally {
            jdbc.sql("alter table quality.%s enable trigger user".formatted(table))
                    .update();
        }
    }

    private static EvaluationDraft sample(SamplingPlan plan, UUID contact) {
        return new EvaluationDraft(EvaluationOrigin.SAMPLE, Source.CONTACT, plan.id(), contact, null, null, null);
    }

    private static EvaluationDraft draft(EvaluationOrigin origin, UUID contact) {
        return new EvaluationDraft(origin, Source.CONTACT, null, contact, null, null, null);
    }

    private static void refused(String slug, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
