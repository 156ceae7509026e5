package io.ringloop.telephony;

import org.jspecify.annotations.Nullable;

/**
 * What the PBX told about a channel at the moment of an event.
 *
 * @param uniqueid the channel's own id for its whole life
 * @param linkedid id of the call the channel belongs to right now: the uniqueid of the oldest channel in it. It may change
 *     when channels meet in a bridge, always towards the older, so a record must never be keyed on it alone
 * @param name for example {@code PJSIP/1001-0000002a}
 * @param state for example {@code Ring}, {@code Ringing}, {@code Up}
 * @param connectedNumber number of the other side as this channel sees it
 */
public record Channel(
        @Nullable String uniqueid,
        @Nullable String linkedid,
        @Nullable String name,
        @Nullable String state,
        @Nullable String callerNumber,
        @Nullable String callerName,
        @Nullable String connectedNumber,
        @Nullable String context,
        @Nullable String exten) {

    /** The device the channel belongs to: the name without its running number, {@code PJSIP/1001}. */
    public @Nullable String iface() {
        if (name == null) {
            return null;
        }
        int dash = name.lastIndexOf('-');
        return dash < 0 ? name : name.substring(0, dash);
    }
}
