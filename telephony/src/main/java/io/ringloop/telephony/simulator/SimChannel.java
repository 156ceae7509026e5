package io.ringloop.telephony.simulator;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A channel of the simulated PBX. */
final class SimChannel {

    static final int DOWN = 0;
    static final int RING = 4;
    static final int RINGING = 5;
    static final int UP = 6;

    final String name;
    final String uniqueid;
    final long sequence;
    final Instant started = Instant.now();
    final String language;
    SimChannel oldest;
    int state;

    @Nullable
    String callerNumber;

    @Nullable
    String callerName;

    @Nullable
    String connectedNumber;

    String context;
    String exten;
    String application = "";

    @Nullable
    SimBridge bridge;

    boolean ended;

    SimChannel(String name, String uniqueid, long sequence, String language, int state, String context, String exten) {
        this.name = name;
        this.uniqueid = uniqueid;
        this.sequence = sequence;
        this.language = language;
        this.state = state;
        this.context = context;
        this.exten = exten;
        this.oldest = this;
    }

    String linkedid() {
        return oldest.uniqueid;
    }

    Message writeTo(Message message, String prefix) {
        return message.put(prefix + "Channel", name)
                .put(prefix + "ChannelState", state)
                .put(prefix + "ChannelStateDesc", word(state))
                .put(prefix + "CallerIDNum", orUnknown(callerNumber))
                .put(prefix + "CallerIDName", orUnknown(callerName))
                .put(prefix + "ConnectedLineNum", orUnknown(connectedNumber))
                .put(prefix + "ConnectedLineName", "<unknown>")
                .put(prefix + "Language", language)
                .put(prefix + "AccountCode", "")
                .put(prefix + "Context", context)
                .put(prefix + "Exten", exten)
                .put(prefix + "Priority", 1)
                .put(prefix + "Uniqueid", uniqueid)
                .put(prefix + "Linkedid", linkedid());
    }

    String duration() {
        Duration lived = Duration.between(started, Instant.now());
        return "%02d:%02d:%02d".formatted(lived.toHours(), lived.toMinutesPart(), lived.toSecondsPart());
    }

    private static String orUnknown(@Nullable String value) {
        return value == null ? "<unknown>" : value;
    }

    private static String word(int state) {
        return switch (state) {
            case DOWN -> "Down";
            case RING -> "Ring";
            case RINGING -> "Ringing";
            default -> "Up";
        };
    }
}
