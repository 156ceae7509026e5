package io.ringloop.telephony.asterisk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of one AMI message, between two empty lines. */
final class Frame {

    private static final int EXCERPT = 400;

    private final List<String> lines;
    private final Map<String, String> fields = new LinkedHashMap<>();

    Frame(List<String> lines) {
        this.lines = List.copyOf(lines);
        for (String line : this.lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).trim());
            }
        }
    }

    /** Null when the frame is no event. */
    @Nullable
    String event() {
        return text("Event");
    }

    boolean isResponse() {
        return fields.containsKey("response");
    }

    /** The value, null where it is missing, empty or the PBX's word for "none". */
    @Nullable
    String text(String field) {
        String value = fields.get(field.toLowerCase(Locale.ROOT));
        return value == null || value.isEmpty() || value.equals("<unknown>") || value.equals("(null)") ? null : value;
    }

    String required(String field) throws UnreadableFrame {
        String value = text(field);
        if (value == null) {
            throw new UnreadableFrame("field " + field + " is missing");
        }
        return value;
    }

    @Nullable
    Integer number(String field) throws UnreadableFrame {
        String value = text(field);
        if (value == null) {
            return null;
        }
        try {
            return Integer.valueOf(value);
        } catch (NumberFormatException notANumber) {
            throw new UnreadableFrame("field " + field + " is no number: " + value);
        }
    }

    @Nullable
    Long seconds(String field) throws UnreadableFrame {
        String value = text(field);
        if (value == null || value.equals("0")) {
            return null;
        }
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException notANumber) {
            throw new UnreadableFrame("field " + field + " is no time: " + value);
        }
    }

    boolean flag(String field) {
        String value = text(field);
        return value != null && (value.equals("1") || value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes"));
    }

    /** The part of the ActionID that we chose ourselves, null without one. */
    @Nullable
    String ownActionId() {
        String id = text("ActionID");
        if (id == null) {
            return null;
        }
        int hash = id.indexOf('#');
        return hash < 0 ? null : id.substring(hash + 1);
    }

    List<String> lines() {
        return lines;
    }

    String excerpt() {
        String all = String.join("\n", lines);
        return all.length() <= EXCERPT ? all : all.substring(0, EXCERPT);
    }

    /** Why a frame could not be understood. */
    static final class UnreadableFrame extends Exception {

        private static final long serialVersionUID = 1;

        UnreadableFrame(String message) {
            super(message);
        }
    }
}
