package io.ringloop.telephony.asterisk;

import io.ringloop.telephony.CallRefused;
import io.ringloop.telephony.CallRouted;
import io.ringloop.telephony.CallTransferred;
import io.ringloop.telephony.CallerRated;
import io.ringloop.telephony.Channel;
import io.ringloop.telephony.ChannelEnded;
import io.ringloop.telephony.ChannelStarted;
import io.ringloop.telephony.ChannelUnbridged;
import io.ringloop.telephony.ChannelsBridged;
import io.ringloop.telephony.CustomerDialled;
import io.ringloop.telephony.MonitoringBegun;
import io.ringloop.telephony.PbxEvent;
import io.ringloop.telephony.QueueExited;
import io.ringloop.telephony.RecordedEvent;
import io.ringloop.telephony.RecordingDecided;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The channel event log, told as AMI would have told it: lifetimes, bridges, transfers, and what the dialplan said. */
final class CelEvents {

    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, Channel> channels = new HashMap<>();
    private final Set<String> exits = new HashSet<>();
    private final Map<String, Instant> routed = new HashMap<>();

    void add(CelLine line) {
        channels.put(String.valueOf(line.channel().uniqueid()), line.channel());
        PbxEvent event = read(line);
        if (event != null) {
            events.add(new RecordedEvent(line.at(), event));
        }
        if (event instanceof ChannelStarted || event instanceof CallRouted) {
            routed.put(String.valueOf(line.channel().uniqueid()), line.at());
        }
    }

    /** A time that was cut to its second, moved behind the routing of its call where that lies in the same second. */
    Instant behindRouting(String uniqueid, Instant second) {
        Instant known = routed.getOrDefault(uniqueid, second);
        return known.isAfter(second) && known.isBefore(second.plusSeconds(1)) ? known.plusNanos(1_000) : second;
    }

    List<RecordedEvent> events() {
        return events;
    }

    /** The channel as it was written down last, null when it was not. */
    @Nullable
    Channel channel(@Nullable String uniqueid) {
        return channels.get(String.valueOf(uniqueid));
    }

    /** Whether the dialplan told how this caller left queues. */
    boolean tellsExits(String uniqueid) {
        return exits.contains(uniqueid);
    }

    /** Phones that rang long ago ring no more. */
    private static boolean isCaller(Channel channel) {
        return channel.uniqueid() != null && channel.uniqueid().equals(channel.linkedid());
    }

    private @Nullable PbxEvent read(CelLine line) {
        Channel channel = line.channel();
        return switch (line.type()) {
            case "CHAN_START" -> isCaller(channel) ? new ChannelStarted(channel) : null;
            case "BRIDGE_ENTER" -> new ChannelsBridged(channel, bridge(line), null, null);
            case "BRIDGE_EXIT" -> new ChannelUnbridged(channel, bridge(line), null);
            case "BLINDTRANSFER" ->
                new CallTransferred(
                        false,
                        "Success",
                        channel,
                        other(line, "transferee_channel"),
                        null,
                        null,
                        line.extra("context"),
                        line.extra("extension"));
            case "ATTENDEDTRANSFER" ->
                new CallTransferred(
                        true,
                        "Success",
                        channel,
                        other(line, "transferee_channel"),
                        other(line, "channel2"),
                        other(line, "transfer_target_channel"),
                        null,
                        null);
            case "HANGUP" -> new ChannelEnded(channel, cause(line), null);
            case "USER_DEFINED" -> dialplan(line);
            default -> null;
        };
    }

    private @Nullable PbxEvent dialplan(CelLine line) {
        Channel channel = line.channel();
        return switch (line.userType()) {
            case "RingloopRouted" ->
                new CallRouted(
                        channel,
                        channel.callerNumber(),
                        line.told("CalledNumber"),
                        String.valueOf(line.told("Route")),
                        line.told("Queue"),
                        line.told("Decision"),
                        line.told("ChannelLanguage"),
                        line.told("Ivr"),
                        number(line.told("WaitMinutes")),
                        "1".equals(line.told("Disturbance")));
            case "RingloopRefused" ->
                new CallRefused(
                        channel,
                        channel.callerNumber(),
                        line.told("CalledNumber"),
                        String.valueOf(line.told("Route")),
                        line.told("Decision"));
            case "RingloopQueueExit" -> {
                exits.add(String.valueOf(channel.uniqueid()));
                yield new QueueExited(
                        channel,
                        String.valueOf(line.told("Queue")),
                        String.valueOf(line.told("Status")),
                        line.told("Key"));
            }
            case "RingloopDialled" ->
                new CustomerDialled(channel, String.valueOf(line.told("Status")), number(line.told("Cause")));
            case "RingloopRated" ->
                new CallerRated(
                        channel,
                        number(line.told("Attitude")),
                        number(line.told("Efficiency")),
                        number(line.told("Accuracy")));
            case "RingloopMonitored" ->
                new MonitoringBegun(channel, line.told("Watched"), String.valueOf(line.told("Mode")));
            case "RingloopRecording" -> new RecordingDecided(channel, line.told("File"));
            default -> null;
        };
    }

    private static String bridge(CelLine line) {
        return String.valueOf(line.extra("bridge_id"));
    }

    private static @Nullable Integer cause(CelLine line) {
        return number(line.extra("hangupcause"));
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
    }

    private @Nullable Channel other(CelLine line, String which) {
        String uniqueid = line.extra(which + "_uniqueid");
        if (uniqueid == null) {
            return null;
        }
        Channel known = channel(uniqueid);
        return known != null
                ? known
                : new Channel(uniqueid, null, line.extra(which + "_name"), null, null, null, null, null, null);
    }
}
