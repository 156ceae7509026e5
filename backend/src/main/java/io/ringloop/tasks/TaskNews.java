package io.ringloop.tasks;

import io.ringloop.notifications.Audience;
import io.ringloop.notifications.LiveEvent;
import io.ringloop.notifications.LiveEvents;
import io.ringloop.people.Permission;
import io.ringloop.people.StaffId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the browsers whose lists changed. */
@Component
public class TaskNews {

    private final LiveEvents live;

    TaskNews(LiveEvents live) {
        this.live = live;
    }

    /**
     * A task changed.
     *
     * @param offered groups see it, or saw it until now
     */
    public void changed(
            UUID id,
            String change,
            String elementId,
            @Nullable StaffId formerAssignee,
            @Nullable StaffId assignee,
            @Nullable UUID unit,
            boolean offered) {
        var staff = new HashSet<UUID>();
        if (formerAssignee != null) {
            staff.add(formerAssignee.value());
        }
        if (assignee != null) {
            staff.add(assignee.value());
        }
        var audience = new Audience(
                false,
                staff,
                unit == null ? Set.of() : Set.of(unit),
                offered ? Set.of(Permission.TASKS_WORK) : Set.of());
        live.publish(new LiveEvent("task", id.toString(), Map.of("change", change, "element", elementId), audience));
    }
}
