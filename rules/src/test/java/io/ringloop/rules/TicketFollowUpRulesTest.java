package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.rules.FollowUps.Action;
import io.ringloop.rules.FollowUps.FollowUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TicketFollowUpRulesTest {
    @RegisterExtension
    static final RowCoverage<TicketFollowUpFacts, FollowUps> TABLE = RowCoverage.of(TicketFollowUp.bundled());

    @Test
    void row01WhoHasNotScoredIsAskedToItem156() {
        var verdict = TABLE.decide(new TicketFollowUpFacts(false));
        assertThat(verdict.value().demanded()).containsExactly(new FollowUp(Action.SURVEY, null));
        assertThat(verdict.matchedRows()).containsExactly(1);
    }

    @Test
    void row02WhoHasScoredIsLeftInPeaceItem156() {
        var verdict = TABLE.decide(new TicketFollowUpFacts(true));
        assertThat(verdict.value().demanded()).isEmpty();
        assertThat(verdict.matchedRows()).containsExactly(2);
    }

    @Test
    void theVerdictIsShownInTheWordsOfTheTable() {
        var facts = new TicketFollowUpFacts(false);
        assertThat(TABLE.outputs(TABLE.decide(facts).value()).toString()).contains("survey");
        assertThat(TABLE.inputs(facts)).containsOnlyKeys("scored");
    }
}
