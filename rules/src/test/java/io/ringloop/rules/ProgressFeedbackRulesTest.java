package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.rules.FeedbackCounted.Counts;
import io.ringloop.rules.ProgressFeedbackFacts.Means;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProgressFeedbackRulesTest {
    @RegisterExtension
    static final RowCoverage<ProgressFeedbackFacts, FeedbackCounted> TABLE = RowCoverage.of(ProgressFeedback.bundled());

    @Test
    void row01ACustomerReachedByVoiceHasBeenToldItem77() {
        decides(
                new ProgressFeedbackFacts(Means.VOICE, true, false, false, 1),
                1,
                new FeedbackCounted(Counts.EFFECTIVE, true));
    }

    @Test
    void row02APersonalMessageInTheAgreedChannelCountsOnceDelivered() {
        decides(
                new ProgressFeedbackFacts(Means.PERSONAL_MESSAGE, false, true, true, 0),
                2,
                new FeedbackCounted(Counts.EFFECTIVE, true));
    }

    @Test
    void row03TheAutomaticAcknowledgementNeverCounts() {
        decides(
                new ProgressFeedbackFacts(Means.AUTOMATIC_MESSAGE, false, true, true, 5),
                3,
                new FeedbackCounted(Counts.NOTHING, false));
    }

    @Test
    void row04ThreeDayPartsAndAMessageCountAsAttempted() {
        decides(
                new ProgressFeedbackFacts(Means.VOICE, false, true, true, 3),
                4,
                new FeedbackCounted(Counts.ATTEMPTED, true));
        decides(
                new ProgressFeedbackFacts(Means.PERSONAL_MESSAGE, false, true, false, 4),
                4,
                new FeedbackCounted(Counts.ATTEMPTED, true));
    }

    @Test
    void row05NothingElseCounts() {
        decides(
                new ProgressFeedbackFacts(Means.VOICE, false, true, true, 2),
                5,
                new FeedbackCounted(Counts.NOTHING, false));
        decides(
                new ProgressFeedbackFacts(Means.VOICE, false, false, false, 3),
                5,
                new FeedbackCounted(Counts.NOTHING, false));
        decides(
                new ProgressFeedbackFacts(Means.PERSONAL_MESSAGE, false, false, true, 0),
                5,
                new FeedbackCounted(Counts.NOTHING, false));
        decides(
                new ProgressFeedbackFacts(Means.PERSONAL_MESSAGE, false, true, false, 0),
                5,
                new FeedbackCounted(Counts.NOTHING, false));
    }

    private static void decides(ProgressFeedbackFacts facts, int row, FeedbackCounted expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(ProgressFeedback.NAME);
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
