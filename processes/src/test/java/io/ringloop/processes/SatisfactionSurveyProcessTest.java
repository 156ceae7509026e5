package io.ringloop.processes;

import static io.ringloop.processes.Engine.fire;
import static io.ringloop.processes.Engine.in;
import static io.ringloop.processes.SatisfactionSurveyProcess.Elements.*;
import static io.ringloop.processes.SatisfactionSurveyProcess.Variables.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import io.ringloop.processes.SatisfactionSurveyProcess.Delegates;
import io.ringloop.processes.SatisfactionSurveyProcess.Messages;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of the model, with delegates that only set what their contract says. */
@ExtendWith(PathCoverage.class)
@Deployment(resources = "processes/satisfaction-survey/satisfaction-survey.bpmn")
class SatisfactionSurveyProcessTest {
    private static final String SURVEY = "survey-1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = Engine.covering();

    private Engine engine;

    @BeforeEach
    void allGoesWell() {
        engine = new Engine(Contract.of(SatisfactionSurveyProcess.class, List.of()));
        sent(true);
        engine.answer(Delegates.SEND_SURVEY_REMINDER, Map.of(REMINDER_AT, in("P5D")));
        engine.answer(Delegates.CHOOSE_OTHER_CHANNEL, Map.of(OTHER_CHANNEL, false));
        followUp("none");
    }

    @AfterEach
    void reset() {
        Engine.reset();
    }

    @Test
    void aCustomerIsInvited156AndAnswers157() {
        var survey = finished();
        assertThat(survey).isWaitingAt(INVITATION_DUE);
        fire(INVITATION_DUE);
        assertThat(survey).isWaitingAt("gw_Await");
        tell(Messages.SURVEY_ANSWERED);
        assertThat(survey)
                .hasPassedInOrder(INVITATION_DUE, SURVEY_ANSWERED, "rule_DecideLowScore", END_ANSWERED)
                .isEnded();
        assertThat(engine.done).containsExactly(Delegates.SEND_INVITATION, Delegates.DECIDE_LOW_SCORE);
        assertThat(managementService().createJobQuery().count()).isZero();
    }

    @Test
    void aLowScoreIsCalledBack161() {
        var survey = invited();
        followUp("callback");
        tell(Messages.SURVEY_ANSWERED);
        assertThat(survey).hasPassed(END_CALLED_BACK).isEnded();
        assertThat(engine.done).endsWith(Delegates.DECIDE_LOW_SCORE, Delegates.PLAN_LOW_SCORE_CALLBACK);
    }

    @Test
    void aLowScoreGoesToTheCaseThatIsOpen() {
        var survey = invited();
        followUp("attach");
        tell(Messages.SURVEY_ANSWERED);
        assertThat(survey).hasPassed(END_ATTACHED).isEnded();
        assertThat(engine.done).endsWith(Delegates.DECIDE_LOW_SCORE, Delegates.ATTACH_ANSWER);
    }

    @Test
    void anAnswerStandsBeforeItIsKnownWhatFollows() {
        var survey = invited();
        runtimeService()
                .createMessageCorrelation(Messages.SURVEY_ANSWERED)
                .processInstanceBusinessKey(SURVEY)
                .correlate();
        assertThat(engine.done).doesNotContain(Delegates.DECIDE_LOW_SCORE);
        Engine.settle();
        assertThat(survey).isEnded();
    }

    @Test
    void whoDoesNotAnswerIsRemindedAndThenLeftAlone() {
        var survey = invited();
        fire(REMINDER_DUE);
        assertThat(survey).isWaitingAt("gw_Await");
        fire(SURVEY_EXPIRED);
        assertThat(survey).hasPassed(REMINDER_DUE, END_EXPIRED).isEnded();
        assertThat(engine.done).endsWith(Delegates.SEND_SURVEY_REMINDER, Delegates.EXPIRE_SURVEY);
        assertThat(managementService().createJobQuery().count()).isZero();
    }

    @Test
    void whoRefusesIsNotAskedAgain() {
        var survey = invited();
        tell(Messages.SURVEY_REFUSED);
        assertThat(survey).hasPassed(END_REFUSED).isEnded();
        assertThat(engine.done).endsWith(Delegates.NOTE_SURVEY_OPT_OUT);
    }

    @Test
    void anInvitationThatDoesNotArriveTakesTheOtherChannel() {
        var survey = invited();
        engine.answer(Delegates.CHOOSE_OTHER_CHANNEL, Map.of(OTHER_CHANNEL, true));
        tell(Messages.INVITATION_FAILED);
        assertThat(survey).isWaitingAt("gw_Await");
        assertThat(engine.done).endsWith(Delegates.CHOOSE_OTHER_CHANNEL, Delegates.SEND_INVITATION);
        engine.answer(Delegates.CHOOSE_OTHER_CHANNEL, Map.of(OTHER_CHANNEL, false));
        tell(Messages.INVITATION_FAILED);
        assertThat(survey).hasPassed(END_UNDELIVERABLE).isEnded();
    }

    @Test
    void anInvitationThatCannotBeSentIsUndeliverable() {
        var survey = finished();
        sent(false);
        fire(INVITATION_DUE);
        assertThat(survey)
                .hasPassed("service_ChooseOtherChannel", END_UNDELIVERABLE)
                .hasNotPassed("gw_Await")
                .isEnded();
    }

    @Test
    void whoAnsweredByPhone156IsNotInvited() {
        var survey = started(Map.of(ANSWERED_BY_PHONE, true));
        assertThat(survey)
                .hasPassed("rule_DecideLowScore", END_ANSWERED)
                .hasNotPassed(INVITATION_DUE)
                .isEnded();
        assertThat(engine.done).containsExactly(Delegates.DECIDE_LOW_SCORE);
    }

    private ProcessInstance finished() {
        return started(Map.of(ANSWERED_BY_PHONE, false, INVITATION_AT, in("PT5M")));
    }

    private ProcessInstance started(Map<String, Object> variables) {
        var survey = runtimeService().startProcessInstanceByKey(SatisfactionSurveyProcess.KEY, SURVEY, variables);
        Engine.settle();
        return survey;
    }

    private ProcessInstance invited() {
        var survey = finished();
        fire(INVITATION_DUE);
        return survey;
    }

    private void sent(boolean sent) {
        engine.answer(
                Delegates.SEND_INVITATION,
                Map.of(INVITATION_SENT, sent, REMINDER_AT, in("P1D"), SURVEY_EXPIRES_AT, in("P3D")));
    }

    private void followUp(String action) {
        engine.answer(Delegates.DECIDE_LOW_SCORE, Map.of(FOLLOW_UP, action));
    }

    private static void tell(String message) {
        Engine.tell(SURVEY, message, Map.of());
    }
}
