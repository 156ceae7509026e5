package io.ringloop.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.quality.handling.Framed;
import io.ringloop.quality.handling.SampleDraw;
import io.ringloop.quality.handling.SampleDraw.AgentSample;
import io.ringloop.rules.QaSamplingTerms;
import io.ringloop.rules.QaScenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The sample is fair: quotas met exactly, spread over channel and hour, by chance, and the same each time. Catalogue 167, 168. */
class SampleDrawTest {

    private static final String SEED = "5f2c";
    private static final Function<Framed, QaSamplingTerms> TEN = each -> new QaSamplingTerms(10, 1);

    @Property(tries = 200)
    void item168_quotasAreMetExactlyForEveryAgent(
            @ForAll("frames") List<Framed> frame,
            @ForAll @IntRange(max = 100) int rate,
            @ForAll @IntRange(max = 5) int least) {
        for (var sample : draw(frame, each -> new QaSamplingTerms(rate, least))) {
            var own = frame.stream()
                    .filter(each -> each.agent().equals(sample.agent()))
                    .toList();
            var shares =
                    own.stream()
                            .collect(Collectors.groupingBy(Framed::scenario, Collectors.counting()))
                            .values()
                            .stream()
                            .mapToInt(count -> (int) Math.ceil(count * rate / 100.0))
                            .sum();
            var due = Math.max(shares, Math.min(least, own.size()));
            assertThat(sample.frame()).isEqualTo(own.size());
            assertThat(sample.quota()).isEqualTo(due);
            assertThat(sample.chosen()).hasSize(due).doesNotHaveDuplicates().isSubsetOf(own);
        }
        assertThat(draw(frame, TEN))
                .extracting(AgentSample::agent)
                .containsExactlyInAnyOrderElementsOf(
                        frame.stream().map(Framed::agent).collect(Collectors.toSet()));
    }

    @Property(tries = 200)
    void item167_everyStratumGetsItsShareRoundedUpOrDown(@ForAll("frames") List<Framed> frame) {
        for (var sample : draw(frame, each -> new QaSamplingTerms(30, 0))) {
            for (var quota : sample.quotas()) {
                var own = frame.stream()
                        .filter(each -> each.agent().equals(sample.agent()) && each.scenario() == quota.scenario())
                        .toList();
                var strata =
                        own.stream().collect(Collectors.groupingBy(SampleDrawTest::stratum, Collectors.counting()));
                strata.forEach((stratum, count) -> {
                    var due = (double) quota.quota() * count / own.size();
                    var got = sample.chosen().stream()
                            .filter(each -> each.scenario() == quota.scenario()
                                    && stratum(each).equals(stratum))
                            .count();
                    assertThat((double) got).isBetween(Math.floor(due), Math.ceil(due));
                });
            }
        }
    }

    @Property(tries = 50)
    void theSameSeedMakesTheSameChoiceWhateverTheOrderOfTheContacts(
            @ForAll("frames") List<Framed> frame, @ForAll long order) {
        var shuffled = new ArrayList<>(frame);
        Collections.shuffle(shuffled, new Random(order));
        assertThat(chosen(draw(shuffled, TEN))).isEqualTo(chosen(draw(frame, TEN)));
    }

    @Test
    void anotherSeedMakesAnotherChoice() {
        var frame = calls(1, 400);
        assertThat(chosen(new SampleDraw("other").draw(frame, TEN))).isNotEqualTo(chosen(draw(frame, TEN)));
    }

    @Test
    void everyContactHasTheSameChance() {
        var frame = calls(1, 100);
        var times = new int[frame.size()];
        for (var seed = 0; seed < 2000; seed++) {
            var chosen = chosen(new SampleDraw("seed " + seed).draw(frame, TEN));
            IntStream.range(0, frame.size())
                    .filter(each -> chosen.contains(frame.get(each).contact()))
                    .forEach(each -> times[each]++);
        }
        // 2,000 draws of 10 out of 100: 200 each, with a standard deviation of 13.4; five of them allowed.
        assertThat(Arrays.stream(times).boxed().toList())
                .allSatisfy(each -> assertThat(each).isBetween(133, 267));
    }

    @Test
    void aContactThatCannotBeEvaluatedIsReplacedByTheNextOfItsStratum() {
        var frame = new ArrayList<>(calls(1, 50));
        var draw = new SampleDraw(SEED);
        var sample = draw.draw(frame, TEN).get(0);
        var gone = sample.chosen().get(0);
        var used = new HashSet<>(chosen(List.of(sample)));
        var next = draw.next(frame, gone, used).orElseThrow();
        assertThat(used).doesNotContain(next.contact());
        assertThat(stratum(next)).isEqualTo(stratum(gone));
        var more = draw.draw(frame, each -> new QaSamplingTerms(12, 1)).get(0);
        assertThat(more.chosen()).as("as if one more had been drawn").contains(next);
    }

    @Test
    void withoutAnotherOfItsStratumOneOfItsScenarioAndThenOfTheAgentComes() {
        var agent = id(1);
        var gone = new Framed(id(10), agent, id(2), "call", 9, QaScenario.COMPLAINT);
        var sameScenario = new Framed(id(11), agent, id(2), "chat", 9, QaScenario.COMPLAINT);
        var sameStratum = new Framed(id(12), agent, id(2), "call", 9, QaScenario.ORDINARY);
        var others = new Framed(id(13), id(3), id(2), "call", 9, QaScenario.COMPLAINT);
        var draw = new SampleDraw(SEED);
        var frame = List.of(gone, sameScenario, sameStratum, others);
        assertThat(draw.next(frame, gone, Set.of(gone.contact()))).contains(sameScenario);
        assertThat(draw.next(frame, gone, Set.of(gone.contact(), sameScenario.contact())))
                .contains(sameStratum);
        assertThat(draw.next(frame, gone, Set.of(gone.contact(), sameScenario.contact(), sameStratum.contact())))
                .as("nobody stands in for another agent")
                .isEmpty();
    }

    private static List<AgentSample> draw(List<Framed> frame, Function<Framed, QaSamplingTerms> terms) {
        return new SampleDraw(SEED).draw(frame, terms);
    }

    private static Set<UUID> chosen(List<AgentSample> samples) {
        return samples.stream()
                .flatMap(sample -> sample.chosen().stream())
                .map(Framed::contact)
                .collect(Collectors.toSet());
    }

    private static String stratum(Framed contact) {
        return contact.channel() + contact.hour();
    }

    private static List<Framed> calls(int agent, int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> new Framed(id(1000 + each), id(agent), id(2), "call", 9, QaScenario.ORDINARY))
                .toList();
    }

    private static UUID id(int number) {
        return new UUID(7, number);
    }

    @Provide
    Arbitrary<List<Framed>> frames() {
        var contact = Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of("call", "chat", "mail"),
                        Arbitraries.integers().between(8, 12),
                        Arbitraries.of(QaScenario.values()))
                .as((agent, channel, hour, scenario) -> new Framed(id(0), id(agent), id(2), channel, hour, scenario));
        return contact.list().ofMinSize(1).ofMaxSize(250).map(contacts -> {
            var numbered = new ArrayList<Framed>();
            for (var each : contacts) {
                numbered.add(new Framed(
                        id(1000 + numbered.size()),
                        each.agent(),
                        each.unit(),
                        each.channel(),
                        each.hour(),
                        each.scenario()));
            }
            return numbered;
        });
    }
}
