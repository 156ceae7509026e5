package io.ringloop.cases;

import io.ringloop.cases.store.CaseStore;
import io.ringloop.people.Absences;
import io.ringloop.people.Leaders;
import io.ringloop.people.PeopleEvent.OwnerUnavailable;
import io.ringloop.people.Permission;
import io.ringloop.tasks.Tasks;
import java.util.HashSet;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** No case stays with somebody who cannot answer for it: the deputy takes over, else the leader on duty. Clocks go on. */
@Component
class FollowPeople {

    private final CaseStore store;
    private final Cases cases;
    private final CaseTimeline timeline;
    private final Absences absences;
    private final Leaders leaders;
    private final Tasks tasks;

    FollowPeople(CaseStore store, Cases cases, CaseTimeline timeline, Absences absences, Leaders leaders, Tasks tasks) {
        this.store = store;
        this.cases = cases;
        this.timeline = timeline;
        this.absences = absences;
        this.leaders = leaders;
        this.tasks = tasks;
    }

    @EventListener
    @Transactional
    public void replace(OwnerUnavailable event) {
        var gone = event.staff().id();
        var standIn = absences.deputyOf(gone).filter(staff -> staff.may(Permission.CASES_WORK));
        for (var file : store.lockOpenOf(gone)) {
            var excluded = new HashSet<>(tasks.excluded(file.id()));
            excluded.add(gone);
            var deputy = standIn.filter(staff -> !excluded.contains(staff.id()));
            var next = deputy.or(() -> leaders.onDuty(file.unitId(), excluded));
            if (next.isPresent()) {
                cases.replaceOwner(file.id(), next.get().id(), deputy.isPresent(), event.reason());
                tasks.handOver(file.id(), gone, next.get().id());
            } else {
                timeline.add(
                        file.id(), "owner", "case-owner-missing", Map.of("why", event.reason()), "staff", gone.value());
            }
        }
    }
}
