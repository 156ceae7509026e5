package io.ringloop.deadlines.store;

import io.ringloop.deadlines.BusinessCalendar;
import io.ringloop.deadlines.CalendarYear;
import io.ringloop.deadlines.NamedDay;
import io.ringloop.deadlines.OpenSpan;
import io.ringloop.deadlines.SpecialDay;
import io.ringloop.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Tables {@code deadlines.calendar}, {@code opening}, {@code special_day}, {@code calendar_year} and {@code unit_calendar}. */
@Component
public class CalendarStore {

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All calendars by key. */
    public Map<String, BusinessCalendar> all() {
        var weeks = weeks();
        var specialDays = specialDays();
        var calendars = new HashMap<String, BusinessCalendar>();
        jdbc.sql("select key, zone from deadlines.calendar").query(row -> {
            var key = row.getString("key");
            calendars.put(
                    key,
                    new BusinessCalendar(
                            key,
                            ZoneId.of(row.getString("zone")),
                            weeks.getOrDefault(key, Map.of()),
                            specialDays.getOrDefault(key, Map.of())));
        });
        return calendars;
    }

    /** The names of all calendars by key. */
    public Map<String, Text> names() {
        var names = new HashMap<String, Text>();
        jdbc.sql("select key, name_zh, name_en from deadlines.calendar").query(row -> {
            names.put(row.getString("key"), text(row));
        });
        return names;
    }

    /** The days of a calendar that are not like their weekday, in order. */
    public List<NamedDay> namedDays(String calendar) {
        return jdbc.sql("""
                        select day, kind, like_weekday, name_zh, name_en from deadlines.special_day
                         where calendar = :calendar order by day
                        """)
                .param("calendar", calendar)
                .query((row, n) -> new NamedDay(row.getObject("day", LocalDate.class), special(row), text(row)))
                .list();
    }

    /** How far each year of a calendar can be trusted. */
    public List<CalendarYear> years(String calendar) {
        return jdbc.sql(
                        "select year, source, note from deadlines.calendar_year where calendar = :calendar order by year")
                .param("calendar", calendar)
                .query((row, n) -> new CalendarYear(
                        row.getInt("year"), row.getString("source").equals("official"), row.getString("note")))
                .list();
    }

    /** The calendars with holidays that lack the official days of a year. */
    public List<String> withoutOfficialDays(int year) {
        return jdbc.sql("""
                        select key from deadlines.calendar
                         where exists (select 1 from deadlines.calendar_year y where y.calendar = key)
                           and not exists (select 1 from deadlines.calendar_year y
                                            where y.calendar = key and y.year = :year and y.source = 'official')
                         order by key
                        """).param("year", year).query(String.class).list();
    }

    /** The key of the calendar of the lowest of these units that has one, else that of the standard calendar. */
    public Optional<String> keyFor(Collection<UUID> path) {
        return jdbc.sql("""
                        select calendar from (
                            select calendar, array_position(:path, unit_id) as depth
                              from deadlines.unit_calendar where unit_id = any (:path)
                            union all
                            select key, 0 from deadlines.calendar where standard) found
                         order by depth desc limit 1
                        """)
                .param("path", new SqlArrayValue("uuid", path.toArray()))
                .query(String.class)
                .optional();
    }

    /** By which hours and days the open clocks were last counted; absent: never. */
    public Optional<String> lockFingerprint(String calendar) {
        return jdbc.sql(
                        "select coalesce(fingerprint, '') as fingerprint from deadlines.calendar where key = :calendar for update")
                .param("calendar", calendar)
                .query(String.class)
                .optional()
                .filter(text -> !text.isEmpty());
    }

    public void setFingerprint(String calendar, String fingerprint) {
        jdbc.sql("update deadlines.calendar set fingerprint = :fingerprint where key = :calendar")
                .param("fingerprint", fingerprint)
                .param("calendar", calendar)
                .update();
    }

    public void assign(UUID unit, String calendar) {
        jdbc.sql("""
                        insert into deadlines.unit_calendar (unit_id, calendar) values (:unit, :calendar)
                        on conflict (unit_id) do update set calendar = excluded.calendar
                        """).param("unit", unit).param("calendar", calendar).update();
    }

    public void mark(String calendar, NamedDay day) {
        var like = day.kind().servedLike();
        jdbc.sql("""
                        insert into deadlines.special_day (calendar, day, kind, like_weekday, name_zh, name_en)
                        values (:calendar, :day, :kind, :like, :zh, :en)
                        on conflict (calendar, day) do update
                           set kind = excluded.kind, like_weekday = excluded.like_weekday, name_zh = excluded.name_zh,
                               name_en = excluded.name_en
                        """)
                .param("calendar", calendar)
                .param("day", day.day())
                .param("kind", like == null ? "off" : "work")
                .param("like", like == null ? null : like.getValue())
                .param("zh", day.name().zh())
                .param("en", day.name().en())
                .update();
    }

    /** Makes a day like its weekday again. */
    public void unmark(String calendar, LocalDate day) {
        jdbc.sql("delete from deadlines.special_day where calendar = :calendar and day = :day")
                .param("calendar", calendar)
                .param("day", day)
                .update();
    }

    private Map<String, Map<DayOfWeek, List<OpenSpan>>> weeks() {
        var weeks = new HashMap<String, Map<DayOfWeek, List<OpenSpan>>>();
        jdbc.sql("""
                        select calendar, weekday, opens_minute, closes_minute from deadlines.opening
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
        jdbc.sql("select calendar, day, kind, like_weekday from deadlines.special_day")
                .query(row -> {
                    days.computeIfAbsent(row.getString("calendar"), key -> new HashMap<>())
                            .put(row.getObject("day", LocalDate.class), special(row));
                });
        return days;
    }

    private static SpecialDay special(ResultSet row) throws SQLException {
        return row.getString("kind").equals("off")
                ? SpecialDay.HOLIDAY
                : SpecialDay.workdayLike(DayOfWeek.of(row.getInt("like_weekday")));
    }

    private static Text text(ResultSet row) throws SQLException {
        return new Text(row.getString("name_zh"), row.getString("name_en"));
    }
}
