package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DmnTableTest {
    private static final ContactRouting ROUTING = ContactRouting.bundled();

    @Test
    void theTableCanBeReadAsPeopleSeeIt() {
        var table = ROUTING.table();
        assertThat(table.hitPolicy()).isEqualTo("FIRST");
        assertThat(table.inputs())
                .extracting(DecisionTableView.Column::name)
                .containsExactly("line", "hours", "value", "care", "openCase", "lang", "ivr", "restricted");
        assertThat(table.outputs())
                .extracting(DecisionTableView.Column::name)
                .containsExactly(
                        "route", "queue", "skills", "seniority", "priority", "script", "offerCallbackAfterSec");
        assertThat(table.inputs().get(0).label()).isEqualTo("线路 / Line");
        assertThat(table.inputs().get(1).allowed()).contains("\"noAgents\"");
        assertThat(table.rows().get(13).inputs())
                .containsExactly("-", "\"open\"", "-", "-", "-", "\"en\", \"other\"", "-", "false");
        assertThat(table.rows().get(13).outputs()).startsWith("\"queue\"", "\"main\"", "[\"en\"]");
    }

    @Test
    void factsAndVerdictsSpeakTheWordsOfTheTable() {
        var facts =
                CallerFacts.ordinary().on(ContactRoutingFacts.Line.AFTER_SALE).facts();
        assertThat(ROUTING.inputs(facts).keySet())
                .containsExactlyElementsOf(ROUTING.table().inputs().stream()
                        .map(DecisionTableView.Column::name)
                        .toList());
        assertThat(ROUTING.inputs(facts)).containsKeys(ROUTING.personalInputs().toArray(String[]::new));
        assertThat(ROUTING.outputs(ROUTING.decide(facts).value()))
                .containsEntry("queue", "aftersale")
                .containsEntry("route", "queue")
                .containsEntry("skills", List.of("repair"));
        assertThat(ROUTING.outputs(ROUTING.decide(facts).value()).keySet())
                .containsExactlyElementsOf(ROUTING.table().outputs().stream()
                        .map(DecisionTableView.Column::name)
                        .toList());
    }

    @Test
    void equalFactsGetTheVerdictTheyGotBeforeAndOthersTheirOwn() {
        var sale = CallerFacts.ordinary().on(ContactRoutingFacts.Line.AFTER_SALE);
        var first = ROUTING.decide(sale.facts());
        assertThat(ROUTING.decide(sale.facts())).isSameAs(first);
        assertThat(ROUTING.decide(CallerFacts.ordinary().facts()).value()).isNotEqualTo(first.value());
        var changed = new ContactRouting(BundledRules.read(ContactRouting.NAME).replace("\"aftersale\"", "\"main\""));
        assertThat(changed.decide(sale.facts()).value().queue()).isEqualTo("main");
    }

    @Test
    void theVersionFollowsTheContent() {
        var dmn = BundledRules.read(ContactRouting.NAME);
        var same = new ContactRouting(dmn);
        var other = new ContactRouting(dmn.replace("[152]", "[153]"));
        assertThat(same.table().version()).isEqualTo(ROUTING.table().version());
        assertThat(other.table().version()).isNotEqualTo(ROUTING.table().version());
    }

    @Test
    void aFactOutsideTheAllowedValuesIsRefused() {
        var table = DmnTable.of(ContactRouting.NAME, BundledRules.read(ContactRouting.NAME));
        var facts = new HashMap<>(ROUTING.inputs(CallerFacts.ordinary().facts()));
        facts.put("line", "pigeon");
        assertThatThrownBy(() -> table.evaluate(facts)).isInstanceOf(DecisionRefused.class);
        facts.remove("line");
        assertThatThrownBy(() -> table.evaluate(facts)).isInstanceOf(DecisionRefused.class);
        assertThatThrownBy(() -> table.evaluate(Map.of())).isInstanceOf(DecisionRefused.class);
    }

    @Test
    void aRowWithOneColumnIsReadLikeAnyOther() {
        assertThat(DmnOutcome.of("high", List.of(3), false, List.of("value")).rows())
                .containsExactly(Map.of("value", "high"));
        assertThat(DmnOutcome.of(List.of("a", "b"), List.of(1, 2), true, List.of("action"))
                        .rows())
                .containsExactly(Map.of("action", "a"), Map.of("action", "b"));
        assertThat(DmnOutcome.of(List.of("a", "b"), List.of(1), false, List.of("skills"))
                        .rows())
                .containsExactly(Map.of("skills", List.of("a", "b")));
    }

    @Test
    void manyThreadsMayAskAtOnce() {
        var rows = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> ROUTING.decide((i % 2 == 0
                                ? CallerFacts.ordinary()
                                : CallerFacts.ordinary().on(ContactRoutingFacts.Line.SALES))
                        .facts()))
                .map(Verdict::matchedRows)
                .toList();
        assertThat(rows).hasSize(2_000);
        assertThat(IntStream.range(0, 2_000))
                .allSatisfy(i -> assertThat(rows.get(i)).isEqualTo(List.of(i % 2 == 0 ? 18 : 17)));
    }
}
