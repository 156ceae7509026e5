package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.rules.FollowUps.Action;
import io.ringloop.rules.FollowUps.FollowUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TicketFollowUpRulesTest {
    @RegisterExtension
    static final RowCoverage<TicketFollowUpFacts, FollowUps> TABLE = RowCoverage.of(TicketFollowUp.bundled());

    private static final FollowUp SURVEY = new FollowUp(Action.SURVEY, null);

    @Test
    void row01WhoHasScoredIsLeftInPeaceItem156() {
        for (var type : TicketType.values()) {
            decides(new TicketFollowUpFacts(type, true, true, true), 1);
        }
    }

    @Test
    void row02WhoWasServedAndNotCalledIsCalledItem155() {
        var callback = new FollowUp(Action.CALLBACK, CallbackType.AFTER_SERVICE.name());
        decides(new TicketFollowUpFacts(TicketType.REPAIR, true, false, false), 2, callback);
        decides(new TicketFollowUpFacts(TicketType.INSTALLATION, true, false, false), 2, callback);
    }

    @Test
    void row03EverybodyElseIsAskedItem156() {
        decides(new TicketFollowUpFacts(TicketType.REPAIR, true, true, false), 3, SURVEY);
        decides(new TicketFollowUpFacts(TicketType.REPAIR, false, false, false), 3, SURVEY);
        decides(new TicketFollowUpFacts(TicketType.BILLING, true, false, false), 3, SURVEY);
    }

    @Test
    void theVerdictIsShownInTheWordsOfTheTable() {
        var facts = new TicketFollowUpFacts(TicketType.OTHER, true, true, false);
        assertThat(TABLE.outputs(TABLE.decide(facts).value()).toString()).contains("survey");
        assertThat(TABLE.inputs(facts)).containsOnlyKeys("type", "done", "called", "scored");
    }

    private static void decides(TicketFollowUpFacts facts, int row, FollowUp... demanded) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value().demanded()).containsExactly(demanded);
        assertThat(verdict.matchedRows()).containsExactly(row);
    }
}
