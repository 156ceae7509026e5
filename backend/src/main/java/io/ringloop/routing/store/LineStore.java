package io.ringloop.routing.store;

import io.ringloop.routing.hours.Line;
import io.ringloop.routing.hours.LinePlan;
import io.ringloop.routing.hours.OpenSpan;
import io.ringloop.routing.hours.ServiceCalendar;
import io.ringloop.routing.hours.SpecialDay;
import io.ringloop.rules.Code;
import io.ringloop.rules.ContactRoutingFacts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Called numbers and their calendars. */
@Component
public class LineStore {

    private final JdbcClient jdbc;

    LineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that decides whether and where a called number is served. */
    public LinePlan plan() {
        var calendars = calendars();
        return new LinePlan(jdbc.sql("""
                        select called_number, line, calendar, queue, otherwise from routing.line order by called_number
                        """)
                .query((row, index) -> new Line(
                        row.getString("called_number"),
                        Code.of(ContactRoutingFacts.Line.class, row.getString("line")),
                        Objects.requireNonNull(calendars.get(row.getString("calendar"))),
                        row.getString("queue"),
                        row.getBoolean("otherwise")))
                .list());
    }

    /** The calendars in use that lack the official days of a year. */
    public List<String> calendarsWithoutOfficialDays(int year) {
        return jdbc.sql("""
                        select distinct calendar.key
                        from routing.calendar
                        join routing.line on line.calendar = calendar.key
                        where exists (select 1 from routing.calendar_year year where year.calendar = calendar.key)
                          and not exists (select 1 from routing.calendar_year year
                                          where year.calendar = calendar.key and year.year = :year
                                            and year.source = 'official')
                        order by calendar.key
                        """).param("year", year).query(String.class).list();
    }

    private Map<String, ServiceCalendar> calendars() {
        var weeks = weeks();
        var specialDays = specialDays();
        var calendars = new HashMap<String, ServiceCalendar>();
        jdbc.sql("select key, zone from routing.calendar").query(row -> {
            var key = row.getString("key");
            calendars.put(
                    key,
                    new ServiceCalendar(
                            key,
                            ZoneId.of(row.getString("zone")),
                            weeks.getOrDefault(key, Map.of()),
                            specialDays.getOrDefault(key, Map.of())));
        });
        return calendars;
    }

    private Map<String, Map<DayOfWeek, List<OpenSpan>>> weeks() {
        var weeks = new HashMap<String, Map<DayOfWeek, List<OpenSpan>>>();
        jdbc.sql("""
                        select calendar, weekday, opens_minute, closes_minute from routing.opening
                        order by calendar, weekday, opens_minute
                        """).query(row -> {
            weeks.computeIfAbsent(row.getString("calendar"), key -> new EnumMap<>(DayOfWeek.class))
                    .computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), day -> new ArrayList<>())
                    .add(new OpenSpan(row.getInt("opens_minute"), row.getInt("closes_minute")));
        });
        return weeks;
    }

    private Map<String, Map<LocalDate, SpecialDay>> specialDays() {
        var days = new HashMap<String, Map<LocalDate, SpecialDay>>();
        jdbc.sql("select calendar, day, kind, like_weekday from routing.special_day")
                .query(row -> {
                    var special = row.getString("kind").equals("off")
                            ? SpecialDay.HOLIDAY
                            : SpecialDay.workdayLike(DayOfWeek.of(row.getInt("like_weekday")));
                    days.computeIfAbsent(row.getString("calendar"), key -> new HashMap<>())
                            .put(row.getObject("day", LocalDate.class), special);
                });
        return days;
    }
}
