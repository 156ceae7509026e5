package io.ringloop.telephony.simulator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The AMI actions that change something. In the loop's thread. */
final class Deeds {

    private final Exchange exchange;

    Deeds(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Null when done, else why not, in Asterisk's words. */
    @Nullable
    String attempt(String name, Map<String, String> action) {
        return switch (name) {
            case "queueadd" -> add(action);
            case "queueremove" -> remove(action);
            case "queuepause" -> pause(action);
            case "queuepenalty" -> penalty(action);
            case "hangup" -> hangup(action.getOrDefault("channel", ""));
            case "blindtransfer" -> blindTransfer(action);
            case "atxfer" -> attendedTransfer(action);
            case "redirect" -> redirect(action);
            case "originate" -> originate(action);
            case "setvar", "getvar" ->
                exchange.find(action.getOrDefault("channel", "")) == null ? "No such channel" : null;
            default -> "Invalid/unknown command: " + name + ". Use Action: ListCommands to show available commands.";
        };
    }

    private @Nullable String add(Map<String, String> action) {
        SimQueue queue = exchange.queues.get(action.getOrDefault("queue", ""));
        String iface = action.getOrDefault("interface", "");
        if (queue == null || iface.isEmpty()) {
            return "Unable to add interface to queue: No such queue";
        }
        return queue.members()
                        .add(
                                exchange.phone(iface),
                                action.getOrDefault("membername", iface),
                                number(action.get("penalty")),
                                flag(action.get("paused")))
                ? null
                : "Unable to add interface: Already there";
    }

    private @Nullable String remove(Map<String, String> action) {
        SimQueue queue = exchange.queues.get(action.getOrDefault("queue", ""));
        if (queue == null) {
            return "Unable to remove interface from queue: No such queue";
        }
        return queue.members().remove(exchange.phone(action.getOrDefault("interface", "")))
                ? null
                : "Unable to remove interface: Not there";
    }

    private @Nullable String pause(Map<String, String> action) {
        Phone phone = exchange.phone(action.getOrDefault("interface", ""));
        boolean paused = flag(action.get("paused"));
        String reason = action.getOrDefault("reason", "");
        String only = action.get("queue");
        boolean found = false;
        for (SimQueue queue : exchange.queues.values()) {
            if (only == null || only.equals(queue.settings().name())) {
                found |= queue.members().pause(phone, paused, reason);
            }
        }
        return found ? null : "Interface not found";
    }

    private @Nullable String penalty(Map<String, String> action) {
        Phone phone = exchange.phone(action.getOrDefault("interface", ""));
        String only = action.get("queue");
        boolean found = false;
        for (SimQueue queue : exchange.queues.values()) {
            if (only == null || only.equals(queue.settings().name())) {
                found |= queue.members().penalty(phone, number(action.get("penalty")));
            }
        }
        return found ? null : "Interface not found";
    }

    private @Nullable String hangup(String channelName) {
        for (Caller caller : exchange.callers.values()) {
            if (caller.channel().name.equals(channelName)) {
                caller.hangupNow();
                return null;
            }
        }
        Phone phone = phoneOf(channelName);
        if (phone == null) {
            return "No such channel";
        }
        phone.hangupNow();
        return null;
    }

    private @Nullable String blindTransfer(Map<String, String> action) {
        Caller caller = callerBeside(action.getOrDefault("channel", ""));
        if (caller == null) {
            return "Transfer failed. Channel not in a bridge with a caller";
        }
        caller.transfer(action.getOrDefault("context", ""), action.getOrDefault("exten", ""));
        return null;
    }

    private @Nullable String attendedTransfer(Map<String, String> action) {
        Caller caller = callerBeside(action.getOrDefault("channel", ""));
        Talk talk = caller == null ? null : caller.talk();
        if (caller == null || talk == null || talk.consultation != null) {
            return "Channel specified does not exist or is not in a bridge";
        }
        String context = action.getOrDefault("context", "");
        String exten = action.getOrDefault("exten", "");
        if (!exten.matches("[0-9A-D*#]+")) {
            talk.phone.held(true); // Asterisk sends the extension as keys, and waits in vain for what is none
            return null;
        }
        new Consultation(exchange, talk, caller, context, exten).begin(context, exten);
        return null;
    }

    private @Nullable String redirect(Map<String, String> action) {
        for (Caller caller : exchange.callers.values()) {
            if (caller.channel().name.equals(action.get("channel"))) {
                caller.redirect(action.getOrDefault("context", ""), action.getOrDefault("exten", ""));
                return null;
            }
        }
        return "Channel does not exist: " + action.get("channel");
    }

    /** Takes the order on; what becomes of it is told by events. */
    private @Nullable String originate(Map<String, String> action) {
        new OutboundCall(exchange, action).begin();
        return null;
    }

    private @Nullable Caller callerBeside(String agentChannel) {
        for (Caller caller : exchange.callers.values()) {
            Talk talk = caller.talk();
            if (talk != null && talk.agent.name.equals(agentChannel)) {
                return caller;
            }
        }
        return null;
    }

    private @Nullable Phone phoneOf(String channelName) {
        for (Phone phone : exchange.phones.values()) {
            SimChannel channel = phone.currentChannel();
            if (channel != null && channel.name.equals(channelName)) {
                return phone;
            }
        }
        return null;
    }

    private static int number(@Nullable String text) {
        return text == null || !text.matches("\\d{1,6}") ? 0 : Integer.parseInt(text);
    }

    private static boolean flag(@Nullable String text) {
        return text != null && (text.equalsIgnoreCase("true") || text.equals("1") || text.equalsIgnoreCase("yes"));
    }
}
