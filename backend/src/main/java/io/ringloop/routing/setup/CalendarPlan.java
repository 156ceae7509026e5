package io.ringloop.routing.setup;

import io.ringloop.shared.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The opening hours of a calendar as people write them down; minutes count from the local midnight. */
public record CalendarPlan(List<Opening> week, List<NamedDay> days, List<YearSource> years) {

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
    public record NamedDay(LocalDate day, @Nullable Integer likeWeekday, Text name) {}

    /**
     * How far the special days of a year can be trusted.
     *
     * @param official whether the bridge and make-up days have been announced and stand here
     * @param note where the days come from
     */
    public record YearSource(int year, boolean official, String note) {}

    public CalendarPlan {
        week = List.copyOf(week);
        days = List.copyOf(days);
        years = List.copyOf(years);
    }
}
