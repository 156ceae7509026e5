package io.ringloop.deadlines.store;

import io.ringloop.deadlines.CalendarEditing.EditedCalendar;
import io.ringloop.deadlines.CalendarPlan;
import io.ringloop.deadlines.CalendarPlan.Opening;
import io.ringloop.deadlines.CalendarPlan.PlannedDay;
import io.ringloop.deadlines.CalendarYear;
import io.ringloop.shared.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calendars as they are edited. */
@Component
public class CalendarPlanStore {

    private final JdbcClient jdbc;

    CalendarPlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<EditedCalendar> all() {
        return jdbc.sql("select key, name_zh, name_en, zone, version from deadlines.calendar order by key desc")
                .query((row, index) -> {
                    var key = row.getString("key");
                    return new EditedCalendar(
                            key,
                            new Text(row.getString("name_zh"), row.getString("name_en")),
                            ZoneId.of(row.getString("zone")),
                            new CalendarPlan(week(key), days(key), years(key)),
                            row.getInt("version"));
                })
                .list();
    }

    /** How many rows were changed: none when the version is not the one that was read. */
    public int nextVersion(String key, int version) {
        return jdbc.sql("update deadlines.calendar set version = version + 1 where key = :key and version = :version")
                .param("key", key)
                .param("version", version)
                .update();
    }

    /** Replaces hours, special days and years. */
    public void replace(String key, CalendarPlan plan) {
        for (var table : List.of("deadlines.opening", "deadlines.special_day", "deadlines.calendar_year")) {
            jdbc.sql("delete from " + table + " where calendar = :key")
                    .param("key", key)
                    .update();
        }
        plan.week().forEach(opening -> add(key, opening));
        plan.days().forEach(day -> add(key, day));
        plan.years().forEach(year -> add(key, year));
    }

    private List<Opening> week(String key) {
        return jdbc.sql("""
                        select weekday, opens_minute, closes_minute from deadlines.opening
                        where calendar = :key order by weekday, opens_minute
                        """)
                .param("key", key)
                .query((row, index) ->
                        new Opening(row.getInt("weekday"), row.getInt("opens_minute"), row.getInt("closes_minute")))
                .list();
    }

    private List<PlannedDay> days(String key) {
        return jdbc.sql("""
                        select day, like_weekday, name_zh, name_en from deadlines.special_day
                        where calendar = :key order by day
                        """)
                .param("key", key)
                .query((row, index) -> new PlannedDay(
                        row.getObject("day", LocalDate.class),
                        row.getObject("like_weekday", Integer.class),
                        new Text(row.getString("name_zh"), row.getString("name_en"))))
                .list();
    }

    private List<CalendarYear> years(String key) {
        return jdbc.sql("select year, source, note from deadlines.calendar_year where calendar = :key order by year")
                .param("key", key)
                .query((row, index) -> new CalendarYear(
                        row.getInt("year"), row.getString("source").equals("official"), row.getString("note")))
                .list();
    }

    private void add(String key, Opening opening) {
        jdbc.sql("""
                        insert into deadlines.opening (calendar, weekday, opens_minute, closes_minute)
                        values (:key, :weekday, :opens, :closes)
                        """)
                .param("key", key)
                .param("weekday", opening.weekday())
                .param("opens", opening.opens())
                .param("closes", opening.closes())
                .update();
    }

    private void add(String key, PlannedDay day) {
        jdbc.sql("""
                        insert into deadlines.special_day (calendar, day, kind, like_weekday, name_zh, name_en)
                        values (:key, :day, :kind, :like, :zh, :en)
                        """)
                .param("key", key)
                .param("day", day.day())
                .param("kind", day.likeWeekday() == null ? "off" : "work")
                .param("like", day.likeWeekday())
                .param("zh", day.name().zh().strip())
                .param("en", day.name().en().strip())
                .update();
    }

    private void add(String key, CalendarYear year) {
        jdbc.sql(
                        "insert into deadlines.calendar_year (calendar, year, source, note) values (:key, :year, :source, :note)")
                .param("key", key)
                .param("year", year.year())
                .param("source", year.official() ? "official" : "statutory")
                .param("note", year.note().strip())
                .update();
    }
}
