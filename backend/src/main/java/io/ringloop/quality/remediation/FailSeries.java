package io.ringloop.quality.remediation;

import io.ringloop.decisions.DecisionSubject;
import io.ringloop.decisions.Decisions;
import io.ringloop.people.StaffId;
import io.ringloop.quality.handling.QualityBook;
import io.ringloop.quality.remediation.store.ResultFactStore;
import io.ringloop.quality.remediation.store.ResultFactStore.Row;
import io.ringloop.rules.Code;
import io.ringloop.rules.QaSeries;
import io.ringloop.rules.QaSeriesFacts;
import io.ringloop.rules.QaSeriesFacts.Origin;
import io.ringloop.rules.QaSeriesPlace;
import io.ringloop.rules.QaSeriesPlace.Counts;
import io.ringloop.rules.QaSeriesPlace.PlacedBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How often an agent failed in a row [177]. The table {@code qa-series} says what counts, as what, and in which order; a pass ends the row, and so
 * does an evaluation that a row was decided on before.
 */
@Component
class FailSeries {

    private final ResultFactStore facts;
    private final QaSeries table;
    private final Decisions decisions;

    FailSeries(ResultFactStore facts, QaSeries table, Decisions decisions) {
        this.facts = facts;
        this.table = table;
        this.decisions = decisions;
    }

    /**
     * The fails at the end of the row.
     *
     * @param fails evaluations, the latest first
     * @param appealPending one of them is appealed and not judged yet
     */
    record Series(List<UUID> fails, boolean appealPending) {}

    private record Placed(Row row, Counts counts, Instant at) {}

    /** @param about the evaluation because of which it is asked
     * @param standing a remediation whose own grounds count; absent: none */
    Series of(StaffId agent, UUID about, @Nullable UUID standing) {
        var fails = new ArrayList<UUID>();
        var appealed = false;
        for (var placed : placed(agent, about)) {
            var row = placed.row();
            if (placed.counts() == Counts.NOTHING) {
                continue;
            }
            if (placed.counts() == Counts.PASS
                    || (row.streak() != null && !row.streak().equals(standing))) {
                break;
            }
            fails.add(row.id());
            appealed |= row.appealed();
        }
        return new Series(List.copyOf(fails), appealed);
    }

    /** What an evaluation counts as, as the table says. */
    List<Counts> counted(StaffId agent, UUID about, Instant since) {
        return placed(agent, about).stream()
                .filter(placed -> !placed.row().releasedAt().isBefore(since) && placed.counts() != Counts.NOTHING)
                .map(Placed::counts)
                .toList();
    }

    private List<Placed> placed(StaffId agent, UUID about) {
        var subject = DecisionSubject.of(QualityBook.EVALUATION, about).in(about);
        var known = new HashMap<QaSeriesFacts, QaSeriesPlace>();
        return facts.of(agent).stream()
                .map(row -> {
                    var asked =
                            new QaSeriesFacts(Code.of(Origin.class, row.origin().code()), row.grade());
                    var place = known.computeIfAbsent(
                            asked, one -> decisions.decide(subject, table, one).verdict());
                    var at = place.placedBy() == PlacedBy.RELEASED ? row.releasedAt() : row.servedAt();
                    return new Placed(row, place.counts(), at);
                })
                .sorted(Comparator.comparing(Placed::at).reversed())
                .toList();
    }
}
