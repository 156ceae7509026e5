package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.rules.ContactRoutingFacts.Care;
import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.rules.FollowUps.Action;
import io.ringloop.rules.FollowUps.FollowUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ComplaintFollowUpRulesTest {
    @RegisterExtension
    static final RowCoverage<ComplaintFollowUpFacts, FollowUps> TABLE = RowCoverage.of(ComplaintFollowUp.bundled());

    private static final FollowUp SAMPLE = new FollowUp(Action.QA_SAMPLE, null);
    private static final FollowUp SURVEY = new FollowUp(Action.SURVEY, null);

    @Test
    void row01ARepeatComplainerIsCalledBackPeriodicallyItem80() {
        demands(CustomerValue.NORMAL, Care.REPEAT, false, repeat(), 1, 4, 5);
    }

    @Test
    void row02AHighValueCustomerIsCalledBackPeriodicallyItem118() {
        demands(CustomerValue.KEY, Care.NONE, false, key(), 2, 4, 5);
        demands(CustomerValue.HIGH, Care.VULNERABLE, false, key(), 2, 4, 5);
    }

    @Test
    void row03WhatTheGradingDemandsIsPlanned() {
        demands(CustomerValue.UNKNOWN, Care.NONE, true, repeat(), 3, 4, 5);
    }

    @Test
    void row04EveryComplaintMayBeSampled() {
        var verdict = TABLE.decide(new ComplaintFollowUpFacts(CustomerValue.NORMAL, Care.NONE, false));
        assertThat(verdict.value().demanded()).containsExactly(SAMPLE, SURVEY);
        assertThat(verdict.matchedRows()).containsExactly(4, 5);
    }

    @Test
    void row05EveryComplaintMayBeFollowedByASurveyItem156() {
        var verdict = TABLE.decide(new ComplaintFollowUpFacts(CustomerValue.UNKNOWN, Care.VULNERABLE, false));
        assertThat(verdict.value().demands(Action.SURVEY)).isTrue();
        assertThat(verdict.value().demands(Action.CALLBACK)).isFalse();
    }

    @Test
    void whoeverIsBothIsCalledBackOnceAsARepeatComplainer() {
        demands(CustomerValue.KEY, Care.REPEAT, true, repeat(), 1, 2, 3, 4, 5);
    }

    @Test
    void theVerdictIsShownInTheWordsOfTheTable() {
        var facts = new ComplaintFollowUpFacts(CustomerValue.KEY, Care.NONE, false);
        assertThat(TABLE.outputs(TABLE.decide(facts).value()).toString())
                .contains("KEY_CUSTOMER", "qaSample", "survey");
        assertThat(TABLE.inputs(facts)).containsOnlyKeys("value", "care", "periodicCallback");
    }

    private static FollowUp repeat() {
        return new FollowUp(Action.CALLBACK, CallbackType.REPEAT_COMPLAINER.code());
    }

    private static FollowUp key() {
        return new FollowUp(Action.CALLBACK, CallbackType.KEY_CUSTOMER.code());
    }

    private static void demands(CustomerValue value, Care care, boolean periodic, FollowUp callback, Integer... rows) {
        var verdict = TABLE.decide(new ComplaintFollowUpFacts(value, care, periodic));
        assertThat(verdict.value().demanded()).containsExactlyInAnyOrder(callback, SAMPLE, SURVEY);
        assertThat(verdict.matchedRows()).containsExactly(rows);
    }
}
