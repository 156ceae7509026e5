package io.ringloop.telephony.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Channels that hear each other. All of them take the linkedid of the oldest. */
final class SimBridge {

    private final String id = UUID.randomUUID().toString();
    private final List<SimChannel> channels = new ArrayList<>();
    private final Wire wire;

    SimBridge(Wire wire) {
        this.wire = wire;
    }

    String id() {
        return id;
    }

    void enter(SimChannel channel) {
        channels.add(channel);
        channel.bridge = this;
        SimChannel oldest = channels.stream()
                .map(known -> known.oldest)
                .min(Comparator.comparingLong(known -> known.sequence))
                .orElse(channel);
        channels.forEach(known -> known.oldest = oldest);
        tell("BridgeEnter", channel);
    }

    void leave(SimChannel channel) {
        if (channels.remove(channel)) {
            channel.bridge = null;
            tell("BridgeLeave", channel);
        }
    }

    private void tell(String event, SimChannel channel) {
        wire.emit(channel.writeTo(
                Message.event(event, "call")
                        .put("BridgeUniqueid", id)
                        .put("BridgeType", "basic")
                        .put("BridgeTechnology", "simple_bridge")
                        .put("BridgeCreator", "<unknown>")
                        .put("BridgeName", "<unknown>")
                        .put("BridgeNumChannels", channels.size())
                        .put("BridgeVideoSourceMode", "none"),
                ""));
    }
}
