package io.ringloop.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.RingloopTest;
import io.ringloop.processes.ComplaintEscalationProcess.Elements;
import io.ringloop.rules.ProgressFeedbackFacts.Means;
import io.ringloop.shared.Ids;
import io.ringloop.tasks.Task;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The customer hears from us within 24 hours, again and again until the solution is presented. Catalogue 77. */
@RingloopTest
class PromiseOfNewsIT extends ComplaintScene {

    private static final String PROGRESS = "progress";

    @Test
    void item77_afterTwentyHoursTheOwnerIsRemindedAndAskedToGiveNews() {
        var id = registered(customer("normal"), said());
        task(id, Elements.HANDLE_ORDINARY);
        clock.moveTo(START.plus(Duration.ofHours(20)).plusSeconds(1));
        assertThat(task(id, Elements.GIVE_PROGRESS_FEEDBACK).assignee()).isEqualTo(leader.id());
        assertThat(told(id)).contains("complaint-reminder");
        assertThat(variable(id, "tier")).isEqualTo(1);
    }

    @Test
    void item77_effectiveFeedbackStartsTheNextDayFromTheFeedback() {
        var id = registered(customer("normal"), said());
        task(id, Elements.HANDLE_ORDINARY);
        clock.moveTo(START.plus(Duration.ofHours(20)).plusSeconds(1));
        complete(
                id,
                Elements.GIVE_PROGRESS_FEEDBACK,
                leader,
                Map.of("contact", contactOf(id), "told", "明天上门", "feedbackReached", "yes"));
        assertThat(clockOf(id, PROGRESS).due())
                .isBetween(
                        START.plus(Duration.ofHours(44)),
                        START.plus(Duration.ofHours(44)).plusSeconds(60));
        assertThat(clockOf(id, PROGRESS).breaches()).isZero();
        assertThat(variable(id, "feedbackCounts")).isEqualTo(true);
    }

    @Test
    void item77_anAttemptThatReachedNobodyIsNoNews() {
        var id = registered(customer("normal"), said());
        task(id, Elements.HANDLE_ORDINARY);
        clock.moveTo(START.plus(Duration.ofHours(20)).plusSeconds(1));
        var first = task(id, Elements.GIVE_PROGRESS_FEEDBACK);
        tasks.complete(
                first.id(),
                leader,
                first.version(),
                Map.of("contact", contactOf(id), "told", "无人接听", "feedbackReached", "no"));
        await(() -> assertThat(tasks.open(id, Elements.GIVE_PROGRESS_FEEDBACK))
                .isPresent()
                .get()
                .extracting(Task::id)
                .isNotEqualTo(first.id()));
        assertThat(clockOf(id, PROGRESS).due()).isEqualTo(START.plus(Duration.ofHours(24)));
    }

    @Test
    void item77_newsInAnotherContactMakeTheTaskNeedless() {
        var id = registered(customer("normal"), said());
        task(id, Elements.HANDLE_ORDINARY);
        clock.moveTo(START.plus(Duration.ofHours(20)).plusSeconds(1));
        task(id, Elements.GIVE_PROGRESS_FEEDBACK);
        var counted = contacts.tell(id, Ids.next(), Means.VOICE, true, true);
        assertThat(counted.restartsClock()).isTrue();
        assertThat(tasks.open(id, Elements.GIVE_PROGRESS_FEEDBACK)).isEmpty();
        assertThat(clockOf(id, PROGRESS).due()).isAfter(START.plus(Duration.ofHours(43)));
    }

    @Test
    void item77_aDayWithoutNewsRaisesTheTierAndTheWorkMovesToTheNewOwner() {
        var id = registered(customer("normal"), said());
        task(id, Elements.HANDLE_ORDINARY);
        clock.moveTo(START.plus(Duration.ofHours(20)).plusSeconds(1));
        task(id, Elements.GIVE_PROGRESS_FEEDBACK);
        clock.moveTo(START.plus(Duration.ofHours(24)).plusSeconds(1));
        assertThat(task(id, Elements.HANDLE_MAJOR).assignee()).isEqualTo(manager.id());
        assertThat(tasks.open(id, Elements.HANDLE_ORDINARY)).isEmpty();
        assertThat(task(id, Elements.GIVE_PROGRESS_FEEDBACK).assignee()).isEqualTo(manager.id());
        assertThat(cases.find(id).orElseThrow().owner()).isEqualTo(manager.id());
        assertThat(variable(id, "tier")).isEqualTo(2);
        assertThat(clockOf(id, PROGRESS).breaches()).isEqualTo(1);
        assertThat(clockOf(id, PROGRESS).due()).isEqualTo(START.plus(Duration.ofHours(48)));
        assertThat(told(id)).contains("complaint-breach");
    }

    @Test
    void item84_theAuthoritysDateIsAClockOfItsOwn() {
        var due = START.plus(Duration.ofHours(6));
        var id = registered(
                customer("normal"),
                said("authority", "caseNumber", "authorityNumber", "12315-88", "authorityDueAt", due.toString()));
        task(id, Elements.HANDLE_MAJOR);
        assertThat(clockOf(id, "external").due()).isEqualTo(due);
        clock.moveTo(due.plusSeconds(1));
        await(() -> assertThat(clockOf(id, "external").breaches()).isEqualTo(1));
        await(() -> assertThat(variable(id, "breachTrigger")).isEqualTo("solutionBreach"));
        await(() -> assertThat(told(id)).contains("complaint-breach"));
    }
}
