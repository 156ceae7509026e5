package io.ringloop.cases;

import io.ringloop.cases.CaseEvent.CaseAssigned;
import io.ringloop.cases.CaseEvent.CaseMerged;
import io.ringloop.deadlines.ClockChanged;
import io.ringloop.notifications.Audience;
import io.ringloop.notifications.LiveEvent;
import io.ringloop.notifications.LiveEvents;
import io.ringloop.people.StaffId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the browsers whose lists or pages changed. */
@Component
class CaseNews {

    private final LiveEvents live;
    private final Cases cases;

    CaseNews(LiveEvents live, Cases cases) {
        this.live = live;
        this.cases = cases;
    }

    @EventListener
    @Transactional
    public void tell(CaseEvent event) {
        var change = event.getClass().getSimpleName();
        tell(event.file(), change, event instanceof CaseAssigned assigned ? assigned.former() : null);
        if (event instanceof CaseMerged merged) {
            tell(merged.master(), change, null);
        }
    }

    @EventListener
    @Transactional
    public void tell(ClockChanged event) {
        if (event.clock().subject().type().equals(ClocksOfCases.SUBJECT)) {
            cases.find(event.clock().subject().id()).ifPresent(file -> tell(file, "ClockChanged", null));
        }
    }

    private void tell(CaseFile file, String change, @Nullable StaffId former) {
        var staff = new HashSet<UUID>();
        for (var each : new StaffId[] {file.owner(), file.openedBy(), former}) {
            if (each != null) {
                staff.add(each.value());
            }
        }
        live.publish(new LiveEvent(
                "case",
                file.id().toString(),
                Map.of("change", change, "status", file.status().code()),
                new Audience(false, staff, Set.of(file.unitId()), Set.of())));
    }
}
