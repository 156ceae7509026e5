package io.ringloop.telephony.simulator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call ordered by an action: the phone rings, and when it answers it talks to the called party, who answers at once. */
final class OutboundCall implements Waiter {

    private final Exchange exchange;
    private final Phone phone;
    private final SimChannel party;
    private final Ring ring;

    OutboundCall(Exchange exchange, Phone phone, @Nullable String channelId, @Nullable String callerId) {
        this.exchange = exchange;
        this.phone = phone;
        party = exchange.channel("PJSIP/trunk", "", null, null, "zh", SimChannel.DOWN, "ringloop-agents", "s");
        party.callerNumber = callerId;
        ring = new Ring(exchange, this, phone, null, channelId);
    }

    void begin(Duration limit) {
        exchange.started(party);
        ring.begin(limit, () -> left("NOANSWER"));
    }

    @Override
    public SimChannel channel() {
        return party;
    }

    @Override
    public void answered(Talk talk) {
        party.state = SimChannel.UP;
    }

    @Override
    public void left(String status) {
        exchange.ended(party, 16);
    }

    @Override
    public void released(Talk talk) {
        exchange.ended(party, 16);
    }

    @Override
    public String toString() {
        return "call to " + phone.iface();
    }
}
