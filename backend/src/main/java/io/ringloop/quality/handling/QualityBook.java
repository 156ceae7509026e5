package io.ringloop.quality.handling;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.notifications.Audience;
import io.ringloop.notifications.LiveEvent;
import io.ringloop.notifications.LiveEvents;
import io.ringloop.people.Permission;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every step of quality needs: the time, and the trail. */
@Component
public class QualityBook {

    /** Subject type of what belongs to an evaluation: facts, clocks, decisions, notices. */
    public static final String EVALUATION = "evaluation";

    /** Subject type of what belongs to a sampling plan. */
    public static final String PLAN = "sampling-plan";

    /** Everybody who evaluates. */
    public static final Audience ANALYSTS = Audience.permission(Permission.QUALITY_WORK);

    private final Archive archive;
    private final LiveEvents live;
    private final Clock clock;

    QualityBook(Archive archive, LiveEvents live, Clock clock) {
        this.archive = archive;
        this.live = live;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Tells browsers that lists with this in them changed. */
    public void tell(UUID id, Audience audience) {
        live.publish(new LiveEvent("quality", id.toString(), Map.of(), audience));
    }

    /** Writes down what must be proven. */
    public void prove(String kind, String subjectType, Object subject, Map<String, Object> data) {
        archive.append(Fact.of(kind, subjectType, subject, data));
    }

    /** Writes down what must be proven of an evaluation; the words belong to whom it is about. */
    public void prove(
            String kind, UUID evaluation, Map<String, Object> data, @Nullable UUID person, Map<String, Object> words) {
        var fact = Fact.of(kind, EVALUATION, evaluation, data).in(evaluation);
        archive.append(person == null || words.isEmpty() ? fact : fact.about(person, words));
    }
}
