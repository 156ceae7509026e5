package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.rules.ComplaintGrade.Crisis;
import io.ringloop.rules.ComplaintGradingFacts.*;
import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ComplaintGradingRulesTest {
    @RegisterExtension
    static final RowCoverage<ComplaintGradingFacts, ComplaintGrade> TABLE = RowCoverage.of(ComplaintGrading.bundled());

    @Test
    void row01PublishedInTheMediaIsACrisisWhateverElse() {
        decides(
                complaint(Harm.NONE, Media.PUBLISHED, Authority.NONE, 0, 1, CustomerValue.NORMAL, Emotion.CALM),
                1,
                new ComplaintGrade(Severity.CRITICAL, Crisis.SIGNAL, true, true));
        decides(
                complaint(
                        Harm.SAFETY,
                        Media.PUBLISHED,
                        Authority.CASE_NUMBER,
                        20000,
                        5,
                        CustomerValue.KEY,
                        Emotion.THREATENING),
                1,
                new ComplaintGrade(Severity.CRITICAL, Crisis.SIGNAL, true, true));
    }

    @Test
    void row02SafetyIsCritical() {
        decides(
                complaint(
                        Harm.SAFETY,
                        Media.THREATENED,
                        Authority.CASE_NUMBER,
                        20000,
                        5,
                        CustomerValue.KEY,
                        Emotion.THREATENING),
                2,
                new ComplaintGrade(Severity.CRITICAL, Crisis.WATCH, true, true));
    }

    @Test
    void row03PrivacyIsCriticalWithoutPeriodicCallback() {
        decides(
                complaint(Harm.PRIVACY, Media.THREATENED, Authority.NONE, 0, 1, CustomerValue.NORMAL, Emotion.CALM),
                3,
                new ComplaintGrade(Severity.CRITICAL, Crisis.WATCH, true, false));
    }

    @Test
    void row04AnAuthoritysCaseNumberIsMajorAndForLegal() {
        decides(
                complaint(Harm.NONE, Media.THREATENED, Authority.CASE_NUMBER, 0, 1, CustomerValue.NORMAL, Emotion.CALM),
                4,
                new ComplaintGrade(Severity.MAJOR, Crisis.WATCH, true, false));
    }

    @Test
    void row05ThreateningPublicationIsMajorAndWatched() {
        decides(
                complaint(Harm.NONE, Media.THREATENED, Authority.NONE, 10000, 1, CustomerValue.NORMAL, Emotion.CALM),
                5,
                new ComplaintGrade(Severity.MAJOR, Crisis.WATCH, false, true));
    }

    @Test
    void row06ALargeClaimIsMajorAndForLegal() {
        decides(
                complaint(Harm.NONE, Media.NONE, Authority.NONE, 10000, 3, CustomerValue.NORMAL, Emotion.CALM),
                6,
                new ComplaintGrade(Severity.MAJOR, Crisis.NO, true, false));
    }

    @Test
    void row07TheThirdComplaintIsMajorItem80() {
        decides(
                complaint(Harm.NONE, Media.NONE, Authority.NONE, 0, 3, CustomerValue.NORMAL, Emotion.CALM),
                7,
                new ComplaintGrade(Severity.MAJOR, Crisis.NO, false, true));
        decides(
                complaint(Harm.NONE, Media.NONE, Authority.MENTIONED, 9999, 9, CustomerValue.NORMAL, Emotion.CALM),
                7,
                new ComplaintGrade(Severity.MAJOR, Crisis.NO, false, true));
    }

    @Test
    void row08MentioningAnAuthorityIsMajor() {
        decides(
                complaint(Harm.NONE, Media.NONE, Authority.MENTIONED, 0, 1, CustomerValue.KEY, Emotion.CALM),
                8,
                new ComplaintGrade(Severity.MAJOR, Crisis.NO, false, false));
    }

    @Test
    void row09AKeyCustomersComplaintIsMajor() {
        decides(
                complaint(Harm.NONE, Media.NONE, Authority.NONE, 0, 1, CustomerValue.KEY, Emotion.THREATENING),
                9,
                new ComplaintGrade(Severity.MAJOR, Crisis.NO, false, true));
    }

    @Test
    void row10AThreateningCustomersComplaintIsMajor() {
        decides(
                complaint(Harm.MONEY, Media.NONE, Authority.NONE, 1000, 1, CustomerValue.NORMAL, Emotion.THREATENING),
                10,
                new ComplaintGrade(Severity.MAJOR, Crisis.NO, false, false));
    }

    @Test
    void row11AConsiderableLossOfMoneyIsMajor() {
        decides(
                complaint(Harm.MONEY, Media.NONE, Authority.NONE, 1000, 2, CustomerValue.NORMAL, Emotion.CALM),
                11,
                new ComplaintGrade(Severity.MAJOR, Crisis.NO, false, false));
    }

    @Test
    void row12TheSecondComplaintIsOrdinaryWithPeriodicCallbackItem80() {
        decides(
                complaint(Harm.NONE, Media.NONE, Authority.NONE, 0, 2, CustomerValue.NORMAL, Emotion.CALM),
                12,
                new ComplaintGrade(Severity.ORDINARY, Crisis.NO, false, true));
        decides(
                complaint(Harm.MONEY, Media.NONE, Authority.NONE, 999, 2, CustomerValue.NORMAL, Emotion.CALM),
                12,
                new ComplaintGrade(Severity.ORDINARY, Crisis.NO, false, true));
    }

    @Test
    void row13EveryOtherComplaintIsOrdinaryItem76() {
        decides(
                complaint(Harm.NONE, Media.NONE, Authority.NONE, 0, 1, CustomerValue.NORMAL, Emotion.CALM),
                13,
                new ComplaintGrade(Severity.ORDINARY, Crisis.NO, false, false));
        decides(
                complaint(Harm.MONEY, Media.NONE, Authority.NONE, 999, 1, CustomerValue.HIGH, Emotion.ANGRY),
                13,
                new ComplaintGrade(Severity.ORDINARY, Crisis.NO, false, false));
        decides(
                complaint(Harm.NONE, Media.NONE, Authority.NONE, 1000, 0, CustomerValue.UNKNOWN, Emotion.UPSET),
                13,
                new ComplaintGrade(Severity.ORDINARY, Crisis.NO, false, false));
    }

    @Test
    void aNegativeClaimIsRefused() {
        var facts = complaint(Harm.NONE, Media.NONE, Authority.NONE, -1, 1, CustomerValue.NORMAL, Emotion.CALM);
        assertThatThrownBy(() -> TABLE.decide(facts)).isInstanceOf(DecisionRefused.class);
    }

    private static void decides(ComplaintGradingFacts facts, int row, ComplaintGrade expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(ComplaintGrading.NAME);
        assertThat(TABLE.inputs(facts).keySet())
                .containsExactlyElementsOf(TABLE.table().inputs().stream()
                        .map(DecisionTableView.Column::name)
                        .toList());
        assertThat(TABLE.outputs(verdict.value()).keySet())
                .containsExactlyElementsOf(TABLE.table().outputs().stream()
                        .map(DecisionTableView.Column::name)
                        .toList());
    }

    private static ComplaintGradingFacts complaint(
            Harm harm,
            Media media,
            Authority authority,
            int amount,
            int repeated,
            CustomerValue value,
            Emotion emotion) {
        return new ComplaintGradingFacts(harm, media, authority, BigDecimal.valueOf(amount), repeated, value, emotion);
    }
}
