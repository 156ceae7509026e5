package io.ringloop.telephony.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An AMI message being written. */
final class Message {

    private final StringBuilder text = new StringBuilder(512);
    private final Map<String, String> fields = new LinkedHashMap<>();

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
        String line = value == null ? "" : value.toString();
        if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
            line = line.replaceAll("[\r\n]", " ");
        }
        text.append(name).append(": ").append(line).append("\r\n");
        fields.put(name, line);
        return this;
    }

    /** What was put, in that order. */
    Map<String, String> fields() {
        return fields;
    }

    String frame() {
        return text + "\r\n";
    }
}
