package io.ringloop.notifications.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T20:59:59,",
        "2026-11-22T21:00:00, 2026-11-23T08:00:00",
        "2026-11-22T23:59:59, 2026-11-23T08:00:00",
        "2026-11-23T00:00:00, 2026-11-23T08:00:00",
        "2026-11-23T07:59:59, 2026-11-23T08:00:00",
        "2026-11-23T08:00:00,",
        "2026-11-23T12:00:00,"
    })
    void nightLastsUntilTheMorning(LocalDateTime local, LocalDateTime end) {
        assertThat(night().endAfter(at(local, SHANGHAI), SHANGHAI))
                .isEqualTo(Optional.ofNullable(end).map(morning -> at(morning, SHANGHAI)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T11:59:59,",
        "2026-11-22T12:00:00, 2026-11-22T14:00:00",
        "2026-11-22T13:59:59, 2026-11-22T14:00:00",
        "2026-11-22T14:00:00,"
    })
    void noonEndsOnTheSameDay(LocalDateTime local, LocalDateTime end) {
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));
        assertThat(noon.endAfter(at(local, SHANGHAI), SHANGHAI))
                .isEqualTo(Optional.ofNullable(end).map(later -> at(later, SHANGHAI)));
    }

    @Test
    void nightOfTheClockChangeEndsByTheClockOnTheWall() {
        var evening = at(LocalDateTime.parse("2026-10-24T22:00:00"), BERLIN);
        assertThat(night().endAfter(evening, BERLIN)).contains(Instant.parse("2026-10-25T07:00:00Z"));
    }

    private static QuietHours night() {
        return new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
    }

    private static Instant at(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }
}
