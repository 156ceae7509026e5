package io.ringloop.routing.presence;

import io.ringloop.people.StaffId;
import io.ringloop.routing.PresenceState;
import io.ringloop.routing.store.DialStore;
import io.ringloop.routing.store.PresenceStore;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever calls a customer gets no calls of queues. The row of the presence is not locked for that: the transaction may be one that takes in what the PBX
 * tells of many people, each with a callback of their own. What is shown follows when the PBX has confirmed the pause.
 */
@Component
public class DialPauses {

    private final DialStore dials;
    private final PresenceStore presences;
    private final Messages messages;
    private final Clock clock;

    DialPauses(DialStore dials, PresenceStore presences, Messages messages, Clock clock) {
        this.dials = dials;
        this.presences = presences;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional
    public void start(StaffId staff, UUID dial) {
        if (dials.start(staff, dial, clock.instant())) {
            tell(staff);
        }
    }

    @Transactional
    public void end(StaffId staff, UUID dial) {
        if (dials.end(staff, dial)) {
            tell(staff);
        }
    }

    private void tell(StaffId staff) {
        presences
                .find(staff)
                .filter(row -> row.wanted().state() != PresenceState.OFFLINE)
                .ifPresent(row -> {
                    if (row.iface() != null) {
                        messages.tell(staff, row.iface(), false);
                    }
                });
    }
}
