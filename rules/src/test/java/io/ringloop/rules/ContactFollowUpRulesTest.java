package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.rules.FollowUps.Action;
import io.ringloop.rules.FollowUps.FollowUp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactFollowUpRulesTest {
    @RegisterExtension
    static final RowCoverage<ContactFollowUpFacts, FollowUps> FOLLOW_UP = RowCoverage.of(ContactFollowUp.bundled());

    @Test
    void row01AComplaintIsRegisteredAsAComplaint() {
        demands("CMP", "NOT_OUR_SCOPE", false, 1, Action.COMPLAINT, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REP", "BILL", "ORD"})
    void row02RepairBillingAndOrderToBeDoneBecomeATicketBySecondReason(String reason) {
        demands(reason, "TO_BE_DONE", false, 2, Action.TICKET, "byReason2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INQ", "RES", "PRG", "FBK", "PRA", "SAL", "INV"})
    void row03AnythingElseToBeDoneIsATicketToo(String reason) {
        demands(reason, "TO_BE_DONE", false, 3, Action.TICKET, "general");
    }

    @Test
    void row04WhatIsPassedToADepartmentBecomesAFeedbackTicket() {
        demands("INQ", "TO_DEPARTMENT", false, 4, Action.TICKET, "feedback");
    }

    @Test
    void row05AQuestionWithoutAnAnswerGoesToTheKnowledgeBase() {
        demands("INQ", "TO_BE_ANSWERED", false, 5, Action.KNOWLEDGE, null);
    }

    @Test
    void row06ACallbackTheCustomerWishedForIsPromised() {
        demands("PRG", "CUSTOMER_HUNG_UP", true, 6, Action.CALLBACK, "PROMISED");
    }

    @Test
    void row07ResultCallbackPromisedIsAPromise() {
        demands("PRG", "CALLBACK_PROMISED", false, 7, Action.CALLBACK, "PROMISED");
    }

    @Test
    void row08DroppedCallIsCalledBack() {
        demands("INQ", "DROPPED", false, 8, Action.CALLBACK, "DROPPED");
    }

    @Test
    void row09TheCustomerIsCalledWithTheAnswer() {
        demands("INQ", "TO_BE_ANSWERED", false, 9, Action.CALLBACK, "KNOWLEDGE_ANSWER");
    }

    @Test
    void row10ASuggestionIsRegistered() {
        demands("SUG", "NOT_OUR_SCOPE", false, 10, Action.SUGGESTION, null);
    }

    @Test
    void row11TheCustomerIsToldWhatHappensToTheSuggestion() {
        demands("SUG", "NOT_OUR_SCOPE", false, 11, Action.NOTICE, "suggestion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANSWERED", "RESOLVED"})
    void row12WhatWasSettledMayBeFollowedByASurvey(String result) {
        demands("INQ", result, false, 12, Action.SURVEY, null);
    }

    @Test
    void row13OtherwiseNothingIsDemanded() {
        var verdict = FOLLOW_UP.decide(new ContactFollowUpFacts("INV", "INVALID", false));
        assertThat(verdict.matchedRows()).containsExactly(13);
        assertThat(verdict.value().demanded()).isEmpty();
    }

    @Test
    void aWishAndAnOpenQuestionLeadToOneCallback() {
        var verdict = FOLLOW_UP.decide(new ContactFollowUpFacts("INQ", "TO_BE_ANSWERED", true));
        assertThat(verdict.matchedRows()).containsExactly(5, 6, 9, 13);
        assertThat(verdict.value().demanded())
                .containsExactly(new FollowUp(Action.KNOWLEDGE, null), new FollowUp(Action.CALLBACK, "PROMISED"));
        assertThat(verdict.value().demands(Action.CALLBACK)).isTrue();
        assertThat(verdict.value().demands(Action.TICKET)).isFalse();
    }

    @Test
    void anUnknownResultIsRefused() {
        var facts = new ContactFollowUpFacts("INQ", "SHRUGGED", false);
        assertThatThrownBy(() -> FOLLOW_UP.decide(facts))
                .isInstanceOf(DecisionRefused.class)
                .hasMessageContaining("contact-follow-up");
    }

    @Test
    void everyRowHasANoteInBothLanguagesAndACatalogueNumberOrAMark() {
        assertThat(FOLLOW_UP.table().rows().subList(0, 12))
                .allSatisfy(row -> assertThat(row.note()).contains(" / ").containsPattern("\\[\\d+|TBC 待确认"));
    }

    private static void demands(
            String reason, String result, boolean wish, int row, Action action, @Nullable String subtype) {
        var verdict = FOLLOW_UP.decide(new ContactFollowUpFacts(reason, result, wish));
        assertThat(verdict.matchedRows()).contains(row);
        assertThat(verdict.value().demanded()).contains(new FollowUp(action, subtype));
    }
}
