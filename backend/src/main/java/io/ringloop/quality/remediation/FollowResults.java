package io.ringloop.quality.remediation;

import io.ringloop.people.PeopleEvent.StaffDeactivated;
import io.ringloop.quality.EvaluationJudged;
import io.ringloop.quality.EvaluationReleased;
import io.ringloop.quality.remediation.store.RemediationStore;
import io.ringloop.quality.remediation.store.TrainingStore;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at every result that is released or judged, and at whoever leaves. */
@Component
class FollowResults {

    private final Remedies remedies;
    private final CommonProblems problems;
    private final Probations probations;
    private final RemediationStore store;
    private final TrainingStore trainings;

    FollowResults(
            Remedies remedies,
            CommonProblems problems,
            Probations probations,
            RemediationStore store,
            TrainingStore trainings) {
        this.remedies = remedies;
        this.problems = problems;
        this.probations = probations;
        this.store = store;
        this.trainings = trainings;
    }

    @EventListener
    @Transactional
    public void released(EvaluationReleased event) {
        follow(event.evaluationId());
        probations.follow(event.evaluationId());
    }

    /** What was held while the appeal ran is decided now. */
    @EventListener
    @Transactional
    public void judged(EvaluationJudged event) {
        if (event.changed()) {
            remedies.reconsider(event.evaluationId());
            problems.reconsider(event.evaluationId());
        }
        follow(event.evaluationId());
    }

    @EventListener
    @Transactional
    public void left(StaffDeactivated event) {
        var agent = event.staff().id();
        store.openOf(agent).forEach(one -> remedies.callOff(one, CalledOff.AGENT_LEFT));
        trainings.openWith(agent).forEach(training -> trainings.uninvite(training, agent));
    }

    private void follow(UUID evaluation) {
        remedies.follow(evaluation);
        problems.follow(evaluation);
    }
}
