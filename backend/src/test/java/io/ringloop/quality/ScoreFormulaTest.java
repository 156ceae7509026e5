package io.ringloop.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.shared.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The score is what its formula says, whatever applies. Catalogue 163. */
class ScoreFormulaTest {

    private static final Text NAME = new Text("项", "item");
    private static final FormContent HALVES = form(List.of(
            List.of(item("a", 30, Scale.POINTS), item("b", 10, Scale.YES_NO)), List.of(item("c", 60, Scale.POINTS))));

    /** A form, and points for some of its items. */
    record Marked(FormContent form, Map<String, Integer> points) {}

    @Test
    void item163_weightsToAHundredMakeTheScore() {
        // a: 4/5 of 30, b: 1/1 of 10, c: 3/5 of 60
        assertThat(score(Map.of("a", 4, "b", 1, "c", 3))).isEqualByComparingTo("70.00");
    }

    @Test
    void theWeightOfWhatDoesNotApplyIsSpreadWithinItsSection() {
        // the section of a and b weighs 40 still, and a is all of it: 40 * 4/5 + 60 * 3/5
        assertThat(score(Map.of("a", 4, "c", 3))).isEqualByComparingTo("68.00");
    }

    @Test
    void theWeightOfAnEmptySectionIsSpreadOverTheOthers() {
        assertThat(score(Map.of("a", 4, "b", 0))).isEqualByComparingTo("60.00");
    }

    @Test
    void theScoreIsRoundedOnceHalfUp() {
        var thirds = form(List.of(
                List.of(item("a", 33, Scale.YES_NO), item("b", 33, Scale.YES_NO), item("c", 34, Scale.POINTS))));
        assertThat(ScoreFormula.score(thirds, Map.of("a", 1, "b", 0))).isEqualTo(new BigDecimal("50.00"));
        assertThat(ScoreFormula.score(thirds, Map.of("a", 1, "c", 0))).isEqualTo(new BigDecimal("49.25"));
    }

    @Test
    void nothingThatAppliesHasNoScore() {
        assertThatThrownBy(() -> score(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCriticalItemFailsWithNoPointsOnly() {
        var critical = new FormContent(
                List.of(new FormSection(
                        "A",
                        Dimension.ATTITUDE,
                        NAME,
                        List.of(new FormItem("a", NAME, 100, Scale.POINTS, true, true, null)))),
                List.of());
        assertThat(ScoreFormula.criticalFailed(critical, Map.of("a", 0))).isTrue();
        assertThat(ScoreFormula.criticalFailed(critical, Map.of("a", 1))).isFalse();
        assertThat(ScoreFormula.criticalFailed(critical, Map.of())).isFalse();
        assertThat(ScoreFormula.criticalFailed(HALVES, Map.of("a", 0))).isFalse();
    }

    @Property(tries = 300)
    void everyScoreLiesBetweenZeroAndAHundred(@ForAll("marked") Marked marked) {
        assertThat(ScoreFormula.score(marked.form(), marked.points()))
                .isBetween(new BigDecimal("0.00"), new BigDecimal("100.00"));
    }

    @Property(tries = 300)
    void allPointsMakeAHundredAndNoneMakeZeroWhateverApplies(@ForAll("marked") Marked marked) {
        var best = new HashMap<>(marked.points());
        best.replaceAll((key, points) -> best(marked.form(), key));
        assertThat(ScoreFormula.score(marked.form(), best)).isEqualTo(new BigDecimal("100.00"));
        best.replaceAll((key, points) -> 0);
        assertThat(ScoreFormula.score(marked.form(), best)).isEqualTo(new BigDecimal("0.00"));
    }

    @Property(tries = 300)
    void morePointsNeverLowerTheScore(@ForAll("marked") Marked marked) {
        var before = ScoreFormula.score(marked.form(), marked.points());
        marked.points().forEach((key, points) -> {
            if (points < best(marked.form(), key)) {
                var more = new HashMap<>(marked.points());
                more.put(key, points + 1);
                assertThat(ScoreFormula.score(marked.form(), more)).isGreaterThanOrEqualTo(before);
            }
        });
    }

    @Property(tries = 300)
    void whatDoesNotApplyCountsNeitherForNorAgainst(@ForAll("marked") Marked marked) {
        var section = marked.form().sections().get(0);
        var keys = section.items().stream()
                .map(FormItem::key)
                .filter(marked.points()::containsKey)
                .toList();
        Assume.that(keys.size() > 1);
        var same = new HashMap<>(marked.points());
        keys.forEach(key -> same.put(key, best(marked.form(), key)));
        var without = new HashMap<>(same);
        without.remove(keys.get(0));
        assertThat(ScoreFormula.score(marked.form(), without)).isEqualTo(ScoreFormula.score(marked.form(), same));
    }

    @Property(tries = 200)
    void theOrderOfTheItemsIsWithoutMeaning(@ForAll("marked") Marked marked, @ForAll long seed) {
        var shuffled = new ArrayList<FormSection>();
        for (var section : marked.form().sections()) {
            var items = new ArrayList<>(section.items());
            Collections.shuffle(items, new Random(seed));
            shuffled.add(new FormSection(section.key(), section.dimension(), section.name(), items));
        }
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(ScoreFormula.score(new FormContent(shuffled, List.of()), marked.points()))
                .isEqualTo(ScoreFormula.score(marked.form(), marked.points()));
    }

    @Provide
    Arbitrary<Marked> marked() {
        var item = Combinators.combine(
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.of(Scale.values()),
                        Arbitraries.integers().between(-1, 5))
                .as((weight, scale, points) -> List.of(weight, scale.ordinal(), points));
        return item.list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(ScoreFormulaTest::marked);
    }

    /** Negative points: does not apply. The very first item always does. */
    private static Marked marked(List<List<List<Integer>>> drawn) {
        var sections = new ArrayList<List<FormItem>>();
        var points = new HashMap<String, Integer>();
        for (var items : drawn) {
            var section = new ArrayList<FormItem>();
            for (var each : items) {
                var scale = Scale.values()[each.get(1)];
                var key = sections.size() + "-" + section.size();
                section.add(item(key, each.get(0), scale));
                if (each.get(2) >= 0 || points.isEmpty()) {
                    points.put(key, Math.max(0, Math.min(each.get(2), scale.best())));
                }
            }
            sections.add(section);
        }
        return new Marked(form(sections), points);
    }

    private static FormContent form(List<List<FormItem>> sections) {
        var made = new ArrayList<FormSection>();
        for (var items : sections) {
            made.add(new FormSection("S" + made.size(), Dimension.values()[made.size()], NAME, items));
        }
        return new FormContent(made, List.of());
    }

    private static FormItem item(String key, int weight, Scale scale) {
        return new FormItem(key, NAME, weight, scale, false, true, null);
    }

    private static int best(FormContent form, String key) {
        return form.item(key).orElseThrow().scale().best();
    }

    private static BigDecimal score(Map<String, Integer> points) {
        return ScoreFormula.score(HALVES, points);
    }
}
