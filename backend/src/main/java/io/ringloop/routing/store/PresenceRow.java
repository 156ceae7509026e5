package io.ringloop.routing.store;

import io.ringloop.people.StaffId;
import io.ringloop.routing.Presence.Wanted;
import io.ringloop.routing.PresenceState;
import io.ringloop.routing.presence.Seats.Shown;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's presence as kept.
 *
 * @param iface the phone that is or was told to the PBX
 * @param penalties queue to penalty
 * @param call ringing or talking, null for neither
 * @param confirmed the PBX does what is wanted
 */
public record PresenceRow(
        StaffId staff,
        UUID unit,
        @Nullable String iface,
        Map<String, Integer> penalties,
        Wanted wanted,
        Instant wantedAt,
        @Nullable PresenceState call,
        @Nullable UUID callContact,
        @Nullable Instant callSince,
        Shown shown,
        Instant since,
        boolean confirmed) {

    public PresenceRow {
        penalties = Map.copyOf(penalties);
    }

    public PresenceRow wanting(Wanted now, Instant at) {
        return new PresenceRow(
                staff, unit, iface, penalties, now, at, call, callContact, callSince, shown, since, confirmed);
    }

    /** In a call, or with null in none. */
    public PresenceRow in(@Nullable PresenceState state, @Nullable UUID contact, @Nullable Instant from) {
        return new PresenceRow(
                staff, unit, iface, penalties, wanted, wantedAt, state, contact, from, shown, since, confirmed);
    }

    public PresenceRow at(UUID unitNow, @Nullable String ifaceNow, Map<String, Integer> penaltiesNow) {
        return new PresenceRow(
                staff,
                unitNow,
                ifaceNow,
                penaltiesNow,
                wanted,
                wantedAt,
                call,
                callContact,
                callSince,
                shown,
                since,
                confirmed);
    }

    public PresenceRow showing(Shown now, Instant from, boolean isConfirmed) {
        return new PresenceRow(
                staff, unit, iface, penalties, wanted, wantedAt, call, callContact, callSince, now, from, isConfirmed);
    }
}
