package io.ringloop.routing.presence;

import io.ringloop.people.StaffId;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Outbox;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What has to be told to the PBXs, once the transaction is durable. */
@Component
class Messages {

    static final String TOPIC = "routing.presence";
    static final String STAFF = "staff";
    static final String IFACE = "iface";
    static final String WHOLE = "whole";

    private final Outbox outbox;

    Messages(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Has the PBXs told what is wanted of a phone at the time of delivery, not now: the last wish wins.
     *
     * @param whole membership of every queue; false when only the pause can have changed
     */
    void tell(StaffId staff, String iface, boolean whole) {
        outbox.send(TOPIC, Ids.next().toString(), Map.of(STAFF, staff.value().toString(), IFACE, iface, WHOLE, whole));
    }
}
