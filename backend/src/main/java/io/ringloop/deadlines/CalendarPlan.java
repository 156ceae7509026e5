package io.ringloop.deadlines;

import io.ringloop.shared.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The opening hours of a calendar as people write them down; minutes count from the local midnight. */
public record CalendarPlan(List<Opening> week, List<PlannedDay> days, List<CalendarYear> years) {

    /**
     * A stretch in which a weekday is served. Hours over midnight are two of them.
     *
     * @param weekday 1 is Monday
     * @param closes first minute that is closed again, up to 1440
     */
    public record Opening(int weekday, int opens, int closes) {}

    /**
     * A day that is not like its weekday.
     *
     * @param likeWeekday the weekday whose hours hold on a make-up working day; null: a holiday
     */
    public record PlannedDay(LocalDate day, @Nullable Integer likeWeekday, Text name) {}

    public CalendarPlan {
        week = List.copyOf(week);
        days = List.copyOf(days);
        years = List.copyOf(years);
    }
}
