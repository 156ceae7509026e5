package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.rules.Span.Unit;

/** Asks the table of deadlines and holds its answer against the row that must give it. */
abstract class DeadlineRows {
    static void decides(DeadlinesFacts facts, int row, Deadline expected) {
        var verdict = DeadlinesRulesTest.TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(Deadlines.NAME);
        assertThat(DeadlinesRulesTest.TABLE.inputs(facts).keySet())
                .containsExactlyElementsOf(DeadlinesRulesTest.TABLE.table().inputs().stream()
                        .map(DecisionTableView.Column::name)
                        .toList());
        assertThat(DeadlinesRulesTest.TABLE.outputs(verdict.value()).keySet())
                .containsExactlyElementsOf(DeadlinesRulesTest.TABLE.table().outputs().stream()
                        .map(DecisionTableView.Column::name)
                        .toList());
    }

    static Span span(int amount, Unit unit) {
        return new Span(amount, unit);
    }
}
