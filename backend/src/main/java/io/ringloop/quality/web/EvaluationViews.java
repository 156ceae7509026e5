package io.ringloop.quality.web;

import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.quality.EvaluatedWork.Source;
import io.ringloop.quality.Evaluation;
import io.ringloop.quality.Evaluation.Look;
import io.ringloop.quality.EvaluationForms;
import io.ringloop.quality.Evaluations.Draft;
import io.ringloop.quality.Findings;
import io.ringloop.quality.ItemAnswer;
import io.ringloop.quality.Score;
import io.ringloop.quality.handling.SystemAnswers;
import io.ringloop.quality.store.EvaluationListStore.Listed;
import io.ringloop.quality.store.ScoreStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Evaluations as the browser gets them. */
@Component
class EvaluationViews {

    private final ScoreStore scores;
    private final EvaluationForms forms;
    private final SystemAnswers system;
    private final People people;

    EvaluationViews(ScoreStore scores, EvaluationForms forms, SystemAnswers system, People people) {
        this.scores = scores;
        this.forms = forms;
        this.system = system;
        this.people = people;
    }

    /** Somebody who has to do with it. */
    record EvaluationPerson(UUID id, String name) {}

    /**
     * @param origin {@code sample}, {@code manual}, {@code complaint} or {@code mystery}
     * @param source {@code contact}, {@code case} or {@code visit}
     * @param state {@code planned}, {@code scored}, {@code released}, {@code delivered}, {@code appealed}, {@code accepted}, {@code
     *     deemed}, {@code changed}, {@code kept} or {@code replaced}
     * @param counted what its score counts, 0 to 100
     * @param grade {@code fail}, {@code qualified}, {@code good} or {@code excellent}
     * @param deliverDueAt 24 hours after scoring
     */
    record EvaluationRow(
            UUID id,
            String origin,
            String source,
            UUID sourceId,
            @Nullable UUID planId,
            EvaluationPerson agent,
            UUID unitId,
            String channel,
            Instant happenedAt,
            String form,
            int formVersion,
            BigDecimal weight,
            String state,
            @Nullable EvaluationPerson evaluator,
            @Nullable BigDecimal counted,
            @Nullable String grade,
            @Nullable Instant scoredAt,
            @Nullable Instant deliverDueAt,
            @Nullable Instant releasedAt,
            @Nullable Instant deliveredAt,
            boolean deliveredLate,
            @Nullable Instant answerDueAt,
            @Nullable Instant closedAt,
            Instant createdAt,
            int version) {}

    /** @param points absent: it does not apply */
    record EvaluationMark(
            String item,
            @Nullable Integer points,
            @Nullable String comment,
            @Nullable Integer atSec) {}

    /** @param related numbers of related cases; empty: there are none */
    record EvaluationFindings(
            List<EvaluationMark> answers,
            List<String> fatals,
            String problem,
            String suggestion,
            List<String> related) {

        Findings read() {
            return new Findings(
                    answers.stream()
                            .map(mark -> new ItemAnswer(mark.item(), mark.points(), mark.comment(), mark.atSec()))
                            .toList(),
                    fatals,
                    problem,
                    suggestion,
                    related);
        }

        static EvaluationFindings of(Findings findings) {
            return new EvaluationFindings(
                    findings.answers().stream()
                            .map(answer -> new EvaluationMark(
                                    answer.item(), answer.points(), answer.comment(), answer.atSec()))
                            .toList(),
                    findings.fatals(),
                    findings.problem(),
                    findings.suggestion(),
                    findings.related());
        }
    }

    /**
     * One version of the score.
     *
     * @param step {@code evaluate}, {@code secondLook} or {@code appeal}
     * @param reason why it took the place of the former one
     * @param coaching {@code mandatory}, {@code offered} or {@code none}
     */
    record EvaluationScore(
            int version,
            String step,
            EvaluationPerson by,
            @Nullable String reason,
            BigDecimal score,
            BigDecimal counted,
            String grade,
            String coaching,
            EvaluationFindings findings,
            Instant at) {}

    /**
     * What the system answers of an item.
     *
     * @param applies false: it does not apply here
     * @param points absent when it does not apply, or when the system does not know
     * @param why {@code recorded}, {@code not-recorded}, {@code all-closed}, {@code still-open}, {@code no-ticket}, {@code
     *     no-knowledge-base} or {@code no-contact}
     */
    record EvaluationProposal(
            String item, boolean applies, @Nullable Integer points, String why) {}

    /** Somebody else who looked at it, and the reason they gave. */
    record EvaluationLook(EvaluationPerson by, @Nullable String reason) {}

    record EvaluationAppeal(List<String> items, String reason) {}

    /** What the reader has written in the step that waits for them. */
    record EvaluationDraftView(
            String step,
            @Nullable EvaluationFindings findings,
            @Nullable String reason) {}

    /**
     * @param open the step that waits for the reader
     * @param proposals what the system answers, while somebody may still mark
     */
    record EvaluationView(
            EvaluationRow row,
            List<EvaluationScore> scores,
            @Nullable EvaluationLook second,
            @Nullable EvaluationLook judge,
            @Nullable EvaluationAppeal appeal,
            @Nullable EvaluationDraftView open,
            List<EvaluationProposal> proposals) {}

    EvaluationRow row(Listed listed) {
        return row(listed.evaluation(), listed.counted(), listed.grade());
    }

    /** @param open the step that waits for the reader, with what is written so far */
    EvaluationView view(Evaluation evaluation, @Nullable EvaluationDraftView open) {
        var versions = scores.of(evaluation.id());
        var current = versions.isEmpty() ? null : versions.get(versions.size() - 1);
        var appeal = evaluation.appeal();
        return new EvaluationView(
                row(
                        evaluation,
                        current == null ? null : current.counted(),
                        current == null ? null : current.grade().code()),
                versions.stream().map(this::score).toList(),
                look(evaluation.second()),
                look(evaluation.judge()),
                appeal == null ? null : new EvaluationAppeal(appeal.items(), appeal.reason()),
                open,
                open == null ? List.of() : proposals(evaluation));
    }

    static EvaluationDraftView draft(Draft draft) {
        return new EvaluationDraftView(draft.step().code(), EvaluationFindings.of(draft.findings()), draft.reason());
    }

    private List<EvaluationProposal> proposals(Evaluation evaluation) {
        var content = forms.get(evaluation.formKey(), evaluation.formVersion()).content();
        var contact =
                evaluation.work().source() == Source.CONTACT ? evaluation.work().id() : null;
        return system.of(content, contact).stream()
                .map(each -> new EvaluationProposal(
                        each.item(), each.applies(), each.points(), each.why().code()))
                .toList();
    }

    private EvaluationRow row(Evaluation one, @Nullable BigDecimal counted, @Nullable String grade) {
        var work = one.work();
        var delivery = one.delivery();
        return new EvaluationRow(
                one.id(),
                one.origin().code(),
                work.source().code(),
                work.id(),
                one.planId(),
                person(work.agent()),
                work.unitId(),
                work.channel(),
                work.at(),
                one.formKey(),
                one.formVersion(),
                one.weight(),
                one.state().code(),
                one.evaluator() == null ? null : person(one.evaluator()),
                counted,
                grade,
                one.scoredAt(),
                delivery.dueAt(),
                delivery.releasedAt(),
                delivery.deliveredAt(),
                delivery.late(),
                delivery.answerDueAt(),
                one.closedAt(),
                one.createdAt(),
                one.version());
    }

    private EvaluationScore score(Score score) {
        return new EvaluationScore(
                score.version(),
                score.step().code(),
                person(score.by()),
                score.reason(),
                score.score(),
                score.counted(),
                score.grade().code(),
                score.coaching().code(),
                EvaluationFindings.of(score.findings()),
                score.at());
    }

    private @Nullable EvaluationLook look(@Nullable Look look) {
        return look == null ? null : new EvaluationLook(person(look.by()), look.reason());
    }

    private EvaluationPerson person(StaffId id) {
        return new EvaluationPerson(
                id.value(), people.find(id).map(Staff::displayName).orElse(""));
    }
}
