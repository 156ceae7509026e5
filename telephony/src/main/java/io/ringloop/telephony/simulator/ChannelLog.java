package io.ringloop.telephony.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The channel event log of the simulated PBX, with the fields of {@code cel_custom.conf} in the sample configuration: what happened to channels, and what the
 * dialplan said. It is written whether or not anybody listens.
 */
final class ChannelLog {

    /** What Asterisk calls an AMI event here. */
    private static final Map<String, String> TYPES = Map.of(
            "Newchannel", "CHAN_START",
            "BridgeEnter", "BRIDGE_ENTER",
            "BridgeLeave", "BRIDGE_EXIT",
            "Hangup", "HANGUP",
            "UserEvent", "USER_DEFINED");

    private final Path file;

    ChannelLog(Path file) {
        this.file = file;
        try {
            Files.writeString(file, "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void write(Message told) {
        Map<String, String> event = told.fields();
        String type = TYPES.get(event.getOrDefault("Event", ""));
        if (type == null) {
            return;
        }
        Instant now = Instant.now();
        String line = String.join(
                ",",
                quoted(type),
                quoted(now.getEpochSecond() + "." + "%06d".formatted(now.getNano() / 1_000)),
                field(event, "Uniqueid"),
                field(event, "Linkedid"),
                field(event, "Channel"),
                field(event, "Exten"),
                field(event, "Context"),
                field(event, "CallerIDNum"),
                quoted(""),
                field(event, "UserEvent"),
                quoted(extra(event)));
        try {
            Files.writeString(file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String extra(Map<String, String> event) {
        return switch (event.getOrDefault("Event", "")) {
            case "Hangup" -> "{\"hangupcause\":" + event.get("Cause") + "}";
            case "BridgeEnter", "BridgeLeave" -> "{\"bridge_id\":\"" + event.get("BridgeUniqueid") + "\"}";
            case "UserEvent" -> "{\"extra\":\"" + said(event) + "\"}";
            default -> "";
        };
    }

    /** What follows the name of an event of the dialplan. */
    private static String said(Map<String, String> event) {
        Map<String, String> rest = new LinkedHashMap<>(event);
        for (String name : event.keySet()) {
            rest.remove(name);
            if (name.equals("UserEvent")) {
                break;
            }
        }
        return rest.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
    }

    private static String field(Map<String, String> event, String name) {
        String value = event.getOrDefault(name, "");
        return quoted(value.equals("<unknown>") ? "" : value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
