package io.ringloop.routing.store;

import io.ringloop.routing.setup.CalendarPlan;
import io.ringloop.routing.setup.CalendarPlan.NamedDay;
import io.ringloop.routing.setup.CalendarPlan.Opening;
import io.ringloop.routing.setup.CalendarPlan.YearSource;
import io.ringloop.routing.setup.CalendarSetup.Calendar;
import io.ringloop.shared.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calendars as they are edited. */
@Component
public class CalendarStore {

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Calendar> all() {
        return jdbc.sql("select key, name_zh, name_en, zone, version from routing.calendar order by key desc")
                .query((row, index) -> {
                    var key = row.getString("key");
                    return new Calendar(
                            key,
                            new Text(row.getString("name_zh"), row.getString("name_en")),
                            ZoneId.of(row.getString("zone")),
                            numbers(key),
                            new CalendarPlan(week(key), days(key), years(key)),
                            row.getInt("version"));
                })
                .list();
    }

    /** How many rows were changed: none when the version is not the one that was read. */
    public int nextVersion(String key, int version) {
        return jdbc.sql("update routing.calendar set version = version + 1 where key = :key and version = :version")
                .param("key", key)
                .param("version", version)
                .update();
    }

    /** Replaces hours, special days and years. */
    public void replace(String key, CalendarPlan plan) {
        for (var table : List.of("routing.opening", "routing.special_day", "routing.calendar_year")) {
            jdbc.sql("delete from " + table + " where calendar = :key")
                    .param("key", key)
                    .update();
        }
        plan.week().forEach(opening -> add(key, opening));
        plan.days().forEach(day -> add(key, day));
        plan.years().forEach(year -> add(key, year));
    }

    private List<String> numbers(String key) {
        return jdbc.sql("select called_number from routing.line where calendar = :key order by called_number")
                .param("key", key)
                .query(String.class)
                .list();
    }

    private List<Opening> week(String key) {
        return jdbc.sql("""
                        select weekday, opens_minute, closes_minute from routing.opening
                        where calendar = :key order by weekday, opens_minute
                        """)
                .param("key", key)
                .query((row, index) ->
                        new Opening(row.getInt("weekday"), row.getInt("opens_minute"), row.getInt("closes_minute")))
                .list();
    }

    private List<NamedDay> days(String key) {
        return jdbc.sql("""
                        select day, like_weekday, name_zh, name_en from routing.special_day
                        where calendar = :key order by day
                        """)
                .param("key", key)
                .query((row, index) -> new NamedDay(
                        row.getObject("day", LocalDate.class),
                        row.getObject("like_weekday", Integer.class),
                        new Text(row.getString("name_zh"), row.getString("name_en"))))
                .list();
    }

    private List<YearSource> years(String key) {
        return jdbc.sql("select year, source, note from routing.calendar_year where calendar = :key order by year")
                .param("key", key)
                .query((row, index) -> new YearSource(
                        row.getInt("year"), row.getString("source").equals("official"), row.getString("note")))
                .list();
    }

    private void add(String key, Opening opening) {
        jdbc.sql("""
                        insert into routing.opening (calendar, weekday, opens_minute, closes_minute)
                        values (:key, :weekday, :opens, :closes)
                        """)
                .param("key", key)
                .param("weekday", opening.weekday())
                .param("opens", opening.opens())
                .param("closes", opening.closes())
                .update();
    }

    private void add(String key, NamedDay day) {
        jdbc.sql("""
                        insert into routing.special_day (calendar, day, kind, like_weekday, name_zh, name_en)
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

    private void add(String key, YearSource year) {
        jdbc.sql(
                        "insert into routing.calendar_year (calendar, year, source, note) values (:key, :year, :source, :note)")
                .param("key", key)
                .param("year", year.year())
                .param("source", year.official() ? "official" : "statutory")
                .param("note", year.note().strip())
                .update();
    }
}
