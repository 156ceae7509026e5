package io.ringloop.routing.asking;

import io.ringloop.routing.SkillGroup;
import io.ringloop.routing.store.QueueStore;
import io.ringloop.rules.ContactRoute;
import io.ringloop.telephony.RouteAnswer.Skilled;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Makes the skills of a verdict effective: finds the group that a call waits for first. Groups are read at most every ten seconds; while
 * the database is away, those last read count.
 */
@Component
class SkillGroups {

    private static final Logger log = LoggerFactory.getLogger(SkillGroups.class);
    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Read(List<SkillGroup> groups, Instant at) {}

    private final QueueStore store;
    private final Clock clock;
    private volatile @Nullable Read last;

    SkillGroups(QueueStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The group in front of the route's queue; null when the call asks for nothing that only some of the queue have. */
    @Nullable
    Skilled firstFor(ContactRoute route) {
        return best(groups(), route);
    }

    /** Of several the one that fits most closely. */
    static @Nullable Skilled best(List<SkillGroup> groups, ContactRoute route) {
        var asked = new HashSet<>(route.skills());
        if (route.seniority() == ContactRoute.Seniority.SENIOR) {
            asked.add(SkillGroup.SENIOR);
        }
        return groups.stream()
                .filter(group -> group.inFrontOf().equals(route.queue()) && asked.containsAll(group.needs()))
                .max(Comparator.comparingInt(group -> group.needs().size()))
                .map(group -> new Skilled(group.queue(), group.patienceSec()))
                .orElse(null);
    }

    private List<SkillGroup> groups() {
        var known = last;
        var now = clock.instant();
        if (known == null || Duration.between(known.at(), now).abs().compareTo(FRESH) >= 0) {
            try {
                known = new Read(store.skillGroups(), now);
                last = known;
            } catch (DataAccessException away) {
                log.warn("Skill groups not read again: {}", away.getMessage());
            }
        }
        return known == null ? List.of() : known.groups();
    }
}
