package io.ringloop.quality;

import io.ringloop.people.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sample that was drawn once from the contacts of a period.
 *
 * @param unitId whose contacts, with those of the units below
 * @param until contacts of this moment and later are not in it
 * @param leastTalkSec calls with less talk are not in it
 * @param lowMark a contact whose customer gave this mark or less counts as rated badly
 * @param seed drawn at random; with it the choice can be made again
 * @param frame how many contacts it was drawn from
 * @param quota how many are to be evaluated
 * @param drawnBy absent: drawn by itself once its week was over
 */
public record SamplingPlan(
        UUID id,
        String name,
        UUID unitId,
        Instant from,
        Instant until,
        int leastTalkSec,
        int lowMark,
        List<KeyScenario> keyScenarios,
        String seed,
        int frame,
        int quota,
        @Nullable StaffId drawnBy,
        Instant drawnAt) {

    public SamplingPlan {
        keyScenarios = List.copyOf(keyScenarios);
    }
}
