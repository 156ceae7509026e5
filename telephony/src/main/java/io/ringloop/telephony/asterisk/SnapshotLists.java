package io.ringloop.telephony.asterisk;

import io.ringloop.telephony.Channel;
import io.ringloop.telephony.ChannelSnapshot;
import io.ringloop.telephony.QueueMember;
import io.ringloop.telephony.SnapshotTaken;
import io.ringloop.telephony.WaitingCaller;
import io.ringloop.telephony.asterisk.Frame.UnreadableFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the lists of a resynchronisation. Used by the reading thread alone. */
final class SnapshotLists {

    /** Our part of the action ids of both list actions. */
    static final String ACTION_ID = "ringloop-snapshot";

    private final List<String> queues = new ArrayList<>();
    private final List<QueueMember> members = new ArrayList<>();
    private final List<WaitingCaller> waiting = new ArrayList<>();
    private final List<ChannelSnapshot> channels = new ArrayList<>();
    private final Map<String, @Nullable String> linkedids = new HashMap<>();
    private boolean queuesComplete;
    private boolean channelsComplete;

    void add(Frame frame) throws UnreadableFrame {
        String event = frame.event();
        switch (event == null ? "" : event.toLowerCase(Locale.ROOT)) {
            case "queueparams" -> queues.add(frame.required("Queue"));
            case "queuemember" -> members.add(Events.member(frame));
            case "queueentry" ->
                waiting.add(new WaitingCaller(
                        frame.required("Queue"),
                        frame.number("Position"),
                        frame.text("Channel"),
                        frame.required("Uniqueid"),
                        null,
                        frame.text("CallerIDNum"),
                        frame.number("Wait"),
                        frame.number("Priority")));
            case "queuestatuscomplete" -> queuesComplete = true;
            case "coreshowchannel" -> addChannel(frame);
            case "coreshowchannelscomplete" -> channelsComplete = true;
            default -> throw new UnreadableFrame("not part of a snapshot");
        }
    }

    private void addChannel(Frame frame) throws UnreadableFrame {
        Channel channel = Events.channel(frame);
        channels.add(new ChannelSnapshot(
                channel, frame.text("Application"), duration(frame.text("Duration")), frame.text("BridgeId")));
        linkedids.put(frame.required("Uniqueid"), channel.linkedid());
    }

    boolean complete() {
        return queuesComplete && channelsComplete;
    }

    SnapshotTaken taken() {
        List<WaitingCaller> known = waiting.stream()
                .map(caller -> new WaitingCaller(
                        caller.queue(),
                        caller.position(),
                        caller.channelName(),
                        caller.uniqueid(),
                        linkedids.get(caller.uniqueid()),
                        caller.callerNumber(),
                        caller.waitSeconds(),
                        caller.priority()))
                .toList();
        return new SnapshotTaken(queues, members, known, channels);
    }

    /** Written as hours, minutes and seconds: 00:01:07. */
    private static @Nullable Integer duration(@Nullable String text) {
        if (text == null || !text.matches("\\d+:\\d{2}:\\d{2}")) {
            return null;
        }
        int seconds = 0;
        for (String part : text.split(":", -1)) {
            seconds = seconds * 60 + Integer.parseInt(part);
        }
        return seconds;
    }
}
