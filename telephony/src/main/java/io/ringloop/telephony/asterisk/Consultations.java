package io.ringloop.telephony.asterisk;

import io.ringloop.telephony.CallTransferred;
import io.ringloop.telephony.Channel;
import io.ringloop.telephony.ChannelEnded;
import io.ringloop.telephony.ChannelUnbridged;
import io.ringloop.telephony.ChannelsBridged;
import io.ringloop.telephony.PbxEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom each channel was bridged with last. Asterisk names the target of an attended transfer only once the transferer has heard the answer: whoever hangs
 * up in the moment of the answer, or before it, transfers to a target that is not named. It is the one in the bridge of the consultation.
 */
final class Consultations {

    private final Map<String, Map<String, Channel>> bridges = new HashMap<>();
    private final Map<String, Channel> met = new HashMap<>();

    /** The same event, or for a transfer without target the same with its target, where that is known. */
    PbxEvent complete(PbxEvent event) {
        if (event instanceof ChannelsBridged bridged) {
            entered(bridged.channel(), bridged.bridgeId());
        } else if (event instanceof ChannelUnbridged unbridged) {
            left(id(unbridged.channel()), unbridged.bridgeId());
        } else if (event instanceof ChannelEnded ended) {
            met.remove(id(ended.channel()));
        } else if (event instanceof CallTransferred transferred && transferred.attended()) {
            return withTarget(transferred);
        }
        return event;
    }

    private void entered(Channel channel, String bridge) {
        Map<String, Channel> inside = bridges.computeIfAbsent(bridge, id -> new LinkedHashMap<>());
        for (Channel other : inside.values()) {
            met.put(id(channel), other);
            met.put(id(other), channel);
        }
        inside.put(id(channel), channel);
    }

    private void left(String channel, String bridge) {
        Map<String, Channel> inside = bridges.get(bridge);
        if (inside != null) {
            inside.remove(channel);
            if (inside.isEmpty()) {
                bridges.remove(bridge);
            }
        }
    }

    private CallTransferred withTarget(CallTransferred told) {
        Channel consulting = told.secondTransferer() == null ? told.transferer() : told.secondTransferer();
        Channel target = met.get(id(consulting));
        if (told.target() != null || target == null || id(target).equals(transferee(told))) {
            return told;
        }
        return new CallTransferred(
                true,
                told.result(),
                told.transferer(),
                told.transferee(),
                told.secondTransferer(),
                target,
                told.context(),
                told.exten());
    }

    private static @Nullable String transferee(CallTransferred told) {
        return told.transferee() == null ? null : told.transferee().uniqueid();
    }

    private static String id(Channel channel) {
        return String.valueOf(channel.uniqueid());
    }
}
