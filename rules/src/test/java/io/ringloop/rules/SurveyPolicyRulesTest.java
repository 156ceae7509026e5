package io.ringloop.rules;

import static io.ringloop.rules.SurveyPolicyFacts.NEVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.rules.SurveyPolicyFacts.Moment;
import io.ringloop.rules.SurveyTerms.Channel;
import io.ringloop.rules.SurveyTerms.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SurveyPolicyRulesTest {
    @RegisterExtension
    static final RowCoverage<SurveyPolicyFacts, SurveyTerms> TABLE = RowCoverage.of(SurveyPolicy.bundled());

    private static final SurveyTerms BY_SMS = new SurveyTerms(Channel.SMS, 5, 72, 1, 24, Reason.INVITED);

    @Test
    void row01WhoHasRefusedIsNotAsked() {
        decides(new SurveyPolicyFacts(Moment.FINISHED, true, true, 0, true, true), 1, not(Reason.REFUSED));
        decides(new SurveyPolicyFacts(Moment.CALL, true, false, NEVER, false, false), 1, not(Reason.REFUSED));
    }

    @Test
    void row02WhileAComplaintIsOpenNobodyIsAsked() {
        decides(new SurveyPolicyFacts(Moment.FINISHED, false, true, 0, true, true), 2, not(Reason.OPEN_COMPLAINT));
        decides(new SurveyPolicyFacts(Moment.CALL, false, true, NEVER, false, false), 2, not(Reason.OPEN_COMPLAINT));
    }

    @Test
    void row03NobodyIsAskedTwiceInAWeek() {
        decides(finished(0, true, true), 3, not(Reason.RECENT));
        decides(finished(6, true, true), 3, not(Reason.RECENT));
        decides(finished(7, true, true), 6, BY_SMS);
        decides(new SurveyPolicyFacts(Moment.CALL, false, false, 6, false, false), 3, not(Reason.RECENT));
    }

    @Test
    void row04WhoCannotGetAnSmsIsAskedByKeys156() {
        var byKeys = new SurveyTerms(Channel.IVR, 0, 0, 0, 0, Reason.INVITED);
        decides(new SurveyPolicyFacts(Moment.CALL, false, false, NEVER, false, true), 4, byKeys);
        assertThat(byKeys.invited()).isTrue();
    }

    @Test
    void row05WhoCanGetAnSmsIsNotAskedByKeys() {
        decides(new SurveyPolicyFacts(Moment.CALL, false, false, NEVER, true, true), 5, not(Reason.LATER));
    }

    @Test
    void row06TheLinkGoesBySms156() {
        decides(finished(NEVER, true, false), 6, BY_SMS);
        decides(finished(NEVER, true, true), 6, BY_SMS);
    }

    @Test
    void row07ElseByMail156() {
        decides(finished(NEVER, false, true), 7, new SurveyTerms(Channel.MAIL, 30, 120, 1, 48, Reason.INVITED));
    }

    @Test
    void row08WhomNothingReachesIsNotAsked() {
        decides(finished(NEVER, false, false), 8, not(Reason.UNREACHABLE));
        assertThat(not(Reason.UNREACHABLE).invited()).isFalse();
    }

    @Test
    void daysAreNeverNegative() {
        assertThatThrownBy(() -> TABLE.decide(finished(-1, true, true))).isInstanceOf(DecisionRefused.class);
    }

    private static SurveyPolicyFacts finished(int days, boolean mobile, boolean mail) {
        return new SurveyPolicyFacts(Moment.FINISHED, false, false, days, mobile, mail);
    }

    private static SurveyTerms not(Reason reason) {
        return new SurveyTerms(Channel.NONE, 0, 0, 0, 0, reason);
    }

    private static void decides(SurveyPolicyFacts facts, int row, SurveyTerms expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(SurveyPolicy.NAME);
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
