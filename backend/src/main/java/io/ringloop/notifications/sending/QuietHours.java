package io.ringloop.notifications.sending;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The local hours in which people are not disturbed; an end before the begin is on the next day. */
public record QuietHours(LocalTime begins, LocalTime ends) {

    /** When the quiet ends that holds at an instant; empty when it is not quiet then. */
    public Optional<Instant> endAfter(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        var time = local.toLocalTime();
        var overMidnight = ends.isBefore(begins);
        var begun = !time.isBefore(begins);
        var before = time.isBefore(ends);
        if (overMidnight ? !begun && !before : !begun || !before) {
            return Optional.empty();
        }
        var day = overMidnight && begun ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return Optional.of(ZonedDateTime.of(day, ends, zone).toInstant()).filter(instant::isBefore);
    }
}
