package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.rules.TicketNews.Word;
import io.ringloop.rules.TicketProgressFacts.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TicketProgressRulesTest {
    @RegisterExtension
    static final RowCoverage<TicketProgressFacts, TicketNews> TABLE = RowCoverage.of(TicketProgress.bundled());

    @Test
    void row01ReceivedItem103() {
        decides(new TicketProgressFacts(Stage.NEW), 1, new TicketNews(Word.RECEIVED, false));
        decides(new TicketProgressFacts(Stage.ASSIGNED), 1, new TicketNews(Word.RECEIVED, false));
    }

    @Test
    void row02BeingWorkedOnIsToldByItselfItem104() {
        decides(new TicketProgressFacts(Stage.IN_PROGRESS), 2, new TicketNews(Word.IN_PROGRESS, true));
        decides(new TicketProgressFacts(Stage.WAITING_OTHERS), 2, new TicketNews(Word.IN_PROGRESS, true));
    }

    @Test
    void row03SomethingIsNeededFromTheCustomer() {
        decides(new TicketProgressFacts(Stage.WAITING_CUSTOMER), 3, new TicketNews(Word.WAITING_FOR_YOU, false));
    }

    @Test
    void row04DoneAndToBeConfirmedItem105() {
        decides(new TicketProgressFacts(Stage.SOLVED), 4, new TicketNews(Word.DONE_TO_CONFIRM, false));
        decides(new TicketProgressFacts(Stage.AWAITING_CONFIRMATION), 4, new TicketNews(Word.DONE_TO_CONFIRM, false));
    }

    @Test
    void row05ClosedItem105() {
        decides(new TicketProgressFacts(Stage.CLOSED), 5, new TicketNews(Word.CLOSED, false));
    }

    private static void decides(TicketProgressFacts facts, int row, TicketNews expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(TicketProgress.NAME);
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
