package io.ringloop.quality;

import io.ringloop.people.Staff;
import io.ringloop.quality.handling.PlanRules;
import io.ringloop.quality.handling.QualityBook;
import io.ringloop.quality.store.WeeklySampleStore;
import io.ringloop.shared.ETags;
import io.ringloop.shared.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Samples that are drawn by themselves: of each centre, for the week that is over, unless somebody has drawn of it by hand. */
@Component
@Transactional
public class WeeklySamples {

    private final WeeklySampleStore store;
    private final QualityBook book;

    WeeklySamples(WeeklySampleStore store, QualityBook book) {
        this.store = store;
        this.book = book;
    }

    @Transactional(readOnly = true)
    public WeeklySample of(UUID centre) {
        return store.find(centre).orElseGet(() -> WeeklySample.usual(centre));
    }

    /**
     * From the next draw on.
     *
     * @param version that was read
     * @throws ProblemException {@code request-invalid}, {@code stale-version}
     */
    public WeeklySample change(UUID centre, boolean active, List<KeyScenario> keyScenarios, int version, Staff by) {
        PlanRules.check(keyScenarios);
        var changed = new WeeklySample(centre, active, keyScenarios, version + 1);
        ETags.refuseStale(store.write(changed, by.id(), book.now()));
        book.prove(
                "weekly-sample-changed",
                "weekly-sample",
                centre,
                Map.of("active", active, "keyScenarios", changed.keyScenarios()));
        return changed;
    }
}
