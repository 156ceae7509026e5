package io.ringloop.telephony.simulator;

import org.jspecify.annotations.Nullable;

/** An AMI message being written. */
final class Message {

    private final StringBuilder text = new StringBuilder(512);

    static Message event(String name, String privilege) {
        return new Message().put("Event", name).put("Privilege", privilege + ",all");
    }

    static Message response(boolean success, @Nullable String actionId, @Nullable String message) {
        Message response = new Message().put("Response", success ? "Success" : "Error");
        if (actionId != null) {
            response.put("ActionID", actionId);
        }
        return message == null ? response : response.put("Message", message);
    }

    Message put(String name, @Nullable Object value) {
        text.append(name).append(": ");
        if (value != null) {
            String line = value.toString();
            text.append(line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0 ? line.replaceAll("[\r\n]", " ") : line);
        }
        text.append("\r\n");
        return this;
    }

    String frame() {
        return text + "\r\n";
    }
}
