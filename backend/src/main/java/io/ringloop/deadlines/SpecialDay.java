package io.ringloop.deadlines;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * A day that is not like its weekday.
 *
 * @param servedLike the weekday whose hours hold on a make-up working day; null: a holiday
 */
public record SpecialDay(@Nullable DayOfWeek servedLike) {

    public static final SpecialDay HOLIDAY = new SpecialDay(null);

    public static SpecialDay workdayLike(DayOfWeek weekday) {
        return new SpecialDay(weekday);
    }
}
