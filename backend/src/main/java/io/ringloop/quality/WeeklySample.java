package io.ringloop.quality;

import java.util.List;
import java.util.UUID;

/**
 * Whether and how the sample of each week of a centre is drawn by itself.
 *
 * @param keyScenarios stretches of work that are looked at more closely in every week
 * @param version grows with every change; 0: never changed
 */
public record WeeklySample(UUID centreId, boolean active, List<KeyScenario> keyScenarios, int version) {

    public WeeklySample {
        keyScenarios = List.copyOf(keyScenarios);
    }

    /** Of a centre that has not said otherwise. */
    public static WeeklySample usual(UUID centre) {
        return new WeeklySample(centre, true, List.of(), 0);
    }
}
