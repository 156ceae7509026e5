package io.ringloop.telephony.asterisk;

import io.ringloop.telephony.AgentCompleted;
import io.ringloop.telephony.AgentConnected;
import io.ringloop.telephony.AgentDidNotAnswer;
import io.ringloop.telephony.AgentRinging;
import io.ringloop.telephony.CallHeld;
import io.ringloop.telephony.CallRefused;
import io.ringloop.telephony.CallResumed;
import io.ringloop.telephony.CallRouted;
import io.ringloop.telephony.CallTransferred;
import io.ringloop.telephony.CallerAbandonedQueue;
import io.ringloop.telephony.CallerJoinedQueue;
import io.ringloop.telephony.CallerLeftQueue;
import io.ringloop.telephony.CallerRated;
import io.ringloop.telephony.Channel;
import io.ringloop.telephony.ChannelEnded;
import io.ringloop.telephony.ChannelStarted;
import io.ringloop.telephony.ChannelUnbridged;
import io.ringloop.telephony.ChannelsBridged;
import io.ringloop.telephony.CustomerDialled;
import io.ringloop.telephony.MemberAdded;
import io.ringloop.telephony.MemberPaused;
import io.ringloop.telephony.MemberRemoved;
import io.ringloop.telephony.MemberStatus;
import io.ringloop.telephony.MonitoringBegun;
import io.ringloop.telephony.OriginateFailed;
import io.ringloop.telephony.PbxEvent;
import io.ringloop.telephony.QueueExited;
import io.ringloop.telephony.QueueMember;
import io.ringloop.telephony.RecordingDecided;
import io.ringloop.telephony.asterisk.Frame.UnreadableFrame;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns AMI events into ours. */
final class Events {

    /** It has the id of an action that was sent on the link for actions. */
    static final String TELLS_OF_ANOTHER_LINK = "OriginateResponse";

    private Events() {}

    /** The event, or null for kinds we do not take. */
    static @Nullable PbxEvent read(Frame frame) throws UnreadableFrame {
        String name = frame.event();
        if (name == null) {
            throw new UnreadableFrame("neither event nor answer");
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "newchannel" -> new ChannelStarted(channel(frame));
            case "hangup" -> new ChannelEnded(channel(frame), frame.number("Cause"), frame.text("Cause-txt"));
            case "bridgeenter" ->
                new ChannelsBridged(
                        channel(frame),
                        frame.required("BridgeUniqueid"),
                        frame.text("BridgeType"),
                        frame.number("BridgeNumChannels"));
            case "bridgeleave" ->
                new ChannelUnbridged(
                        channel(frame), frame.required("BridgeUniqueid"), frame.number("BridgeNumChannels"));
            case "hold" -> new CallHeld(channel(frame), frame.text("MusicClass"));
            case "unhold" -> new CallResumed(channel(frame));
            case "blindtransfer" -> blindTransfer(frame);
            case "attendedtransfer" -> attendedTransfer(frame);
            case "queuecallerjoin" ->
                new CallerJoinedQueue(channel(frame), queue(frame), frame.number("Position"), frame.number("Count"));
            case "queuecallerleave" ->
                new CallerLeftQueue(channel(frame), queue(frame), frame.number("Position"), frame.number("Count"));
            case "queuecallerabandon" ->
                new CallerAbandonedQueue(
                        channel(frame),
                        queue(frame),
                        frame.number("Position"),
                        frame.number("OriginalPosition"),
                        frame.number("HoldTime"));
            case "agentcalled" ->
                new AgentRinging(
                        channel(frame),
                        agent(frame),
                        queue(frame),
                        frame.required("Interface"),
                        frame.text("MemberName"));
            case "agentconnect" ->
                new AgentConnected(
                        channel(frame),
                        agent(frame),
                        queue(frame),
                        frame.required("Interface"),
                        frame.text("MemberName"),
                        frame.number("HoldTime"),
                        frame.number("RingTime"));
            case "agentringnoanswer" ->
                new AgentDidNotAnswer(
                        channel(frame),
                        agent(frame),
                        queue(frame),
                        frame.required("Interface"),
                        frame.text("MemberName"),
                        frame.number("RingTime"));
            case "agentcomplete" -> completed(frame);
            case "queuememberadded" -> new MemberAdded(member(frame));
            case "queuememberremoved" -> new MemberRemoved(member(frame));
            case "queuememberpause" -> new MemberPaused(member(frame));
            case "queuememberstatus", "queuememberpenalty", "queuememberringinuse" -> new MemberStatus(member(frame));
            case "originateresponse" -> originated(frame);
            case "userevent" -> userEvent(frame);
            default -> null;
        };
    }

    /** A busy Asterisk tells it without channels when both are gone already: then their ends have said it, and it says of whom no more. */
    private static @Nullable PbxEvent completed(Frame frame) throws UnreadableFrame {
        return frame.text("Uniqueid") == null && frame.text("Channel") == null
                ? null
                : new AgentCompleted(
                        channel(frame),
                        agent(frame),
                        queue(frame),
                        frame.required("Interface"),
                        frame.text("MemberName"),
                        frame.text("Reason"),
                        frame.number("HoldTime"),
                        frame.number("TalkTime"));
    }

    private static @Nullable PbxEvent originated(Frame frame) throws UnreadableFrame {
        String channelId = frame.ownActionId();
        return channelId == null || !"Failure".equalsIgnoreCase(frame.text("Response"))
                ? null
                : new OriginateFailed(channelId, frame.number("Reason"));
    }

    private static @Nullable PbxEvent userEvent(Frame frame) throws UnreadableFrame {
        return switch (frame.required("UserEvent").toLowerCase(Locale.ROOT)) {
            case "ringlooprouted" -> {
                Channel caller = channel(frame);
                yield new CallRouted(
                        caller,
                        caller.callerNumber(),
                        frame.text("CalledNumber"),
                        frame.required("Route"),
                        frame.text("Queue"),
                        frame.text("Decision"),
                        frame.text("ChannelLanguage"),
                        frame.text("Ivr"),
                        frame.number("WaitMinutes"),
                        "1".equals(frame.text("Disturbance")));
            }
            case "ringlooprefused" -> {
                Channel caller = channel(frame);
                yield new CallRefused(
                        caller,
                        caller.callerNumber(),
                        frame.text("CalledNumber"),
                        frame.required("Route"),
                        frame.text("Decision"));
            }
            case "ringloopqueueexit" ->
                new QueueExited(channel(frame), queue(frame), frame.required("Status"), frame.text("Key"));
            case "ringloopdialled" ->
                new CustomerDialled(channel(frame), frame.required("Status"), frame.number("Cause"));
            case "ringlooprated" ->
                new CallerRated(
                        channel(frame), frame.number("Attitude"), frame.number("Efficiency"), frame.number("Accuracy"));
            case "ringloopmonitored" ->
                new MonitoringBegun(channel(frame), frame.text("Watched"), frame.required("Mode"));
            case "ringlooprecording" -> new RecordingDecided(channel(frame), frame.text("File"));
            default -> null;
        };
    }

    private static CallTransferred blindTransfer(Frame frame) throws UnreadableFrame {
        return new CallTransferred(
                false,
                frame.text("Result"),
                channel(frame, "Transferer"),
                optionalChannel(frame, "Transferee"),
                null,
                null,
                frame.text("Context"),
                frame.text("Extension"));
    }

    private static CallTransferred attendedTransfer(Frame frame) throws UnreadableFrame {
        return new CallTransferred(
                true,
                frame.text("Result"),
                channel(frame, "OrigTransferer"),
                optionalChannel(frame, "Transferee"),
                optionalChannel(frame, "SecondTransferer"),
                optionalChannel(frame, "TransferTarget"),
                null,
                null);
    }

    static QueueMember member(Frame frame) throws UnreadableFrame {
        String iface = frame.text("Interface");
        return new QueueMember(
                queue(frame),
                // the list of members calls it Location
                iface == null ? frame.required("Location") : iface,
                frame.text("MemberName") == null ? frame.text("Name") : frame.text("MemberName"),
                frame.text("Membership"),
                frame.number("Penalty"),
                frame.flag("Paused"),
                frame.text("PausedReason"),
                frame.number("Status"),
                frame.flag("InCall"),
                instant(frame, "LastPause"),
                instant(frame, "LoginTime"));
    }

    static Channel channel(Frame frame) throws UnreadableFrame {
        return channel(frame, "");
    }

    private static Channel channel(Frame frame, String prefix) throws UnreadableFrame {
        frame.required(prefix + "Uniqueid");
        return channelFields(frame, prefix);
    }

    private static @Nullable Channel optionalChannel(Frame frame, String prefix) {
        return frame.text(prefix + "Uniqueid") == null ? null : channelFields(frame, prefix);
    }

    private static @Nullable Channel agent(Frame frame) {
        return optionalChannel(frame, "Dest");
    }

    private static Channel channelFields(Frame frame, String prefix) {
        return new Channel(
                frame.text(prefix + "Uniqueid"),
                frame.text(prefix + "Linkedid"),
                frame.text(prefix + "Channel"),
                frame.text(prefix + "ChannelStateDesc"),
                frame.text(prefix + "CallerIDNum"),
                frame.text(prefix + "CallerIDName"),
                frame.text(prefix + "ConnectedLineNum"),
                frame.text(prefix + "Context"),
                frame.text(prefix + "Exten"));
    }

    private static String queue(Frame frame) throws UnreadableFrame {
        return frame.required("Queue");
    }

    private static @Nullable Instant instant(Frame frame, String field) throws UnreadableFrame {
        Long seconds = frame.seconds(field);
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }
}
