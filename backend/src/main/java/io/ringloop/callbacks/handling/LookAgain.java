package io.ringloop.callbacks.handling;

import io.ringloop.callbacks.PeriodicCallbacks;
import io.ringloop.shared.OutboxHandler;
import io.ringloop.shared.OutboxMessage;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks at the periodic callbacks of a customer in a transaction of its own, so that no complaint or customer fails by them. */
@Component
class LookAgain implements OutboxHandler {

    static final String TOPIC = "periodic-callbacks";
    static final String CUSTOMER = "customer";
    static final String UNIT = "unit";

    private final ObjectProvider<PeriodicCallbacks> periodic;

    LookAgain(ObjectProvider<PeriodicCallbacks> periodic) {
        this.periodic = periodic;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void handle(OutboxMessage message) {
        var payload = message.payload();
        periodic.getObject()
                .follow(
                        UUID.fromString(String.valueOf(payload.get(CUSTOMER))),
                        UUID.fromString(String.valueOf(payload.get(UNIT))));
    }
}
