package io.ringloop.routing.asking;

import io.ringloop.routing.SkillGroup;
import io.ringloop.routing.store.QueueStore;
import io.ringloop.rules.ContactRoute;
import io.ringloop.telephony.RouteAnswer.Skilled;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes the skills of a verdict effective: finds the group that a call waits for first, among those last read beside the calls. */
@Component
class SkillGroups {

    private final KeptInMemory<List<SkillGroup>> groups;

    SkillGroups(QueueStore store) {
        this.groups = new KeptInMemory<>("skill groups", List.of(), store::skillGroups);
    }

    /** Reads them beside the calls. */
    @Scheduled(fixedDelay = KeptInMemory.EVERY_MILLIS)
    void read() {
        groups.read();
    }

    /** The group in front of the route's queue; null when the call asks for nothing that only some of the queue have. */
    @Nullable
    Skilled firstFor(ContactRoute route) {
        return best(groups.get(), route);
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
}
