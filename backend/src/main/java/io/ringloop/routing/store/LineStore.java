package io.ringloop.routing.store;

import io.ringloop.deadlines.Calendars;
import io.ringloop.routing.hours.Line;
import io.ringloop.routing.hours.LinePlan;
import io.ringloop.rules.Code;
import io.ringloop.rules.ContactRoutingFacts;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Called numbers. */
@Component
public class LineStore {

    private final JdbcClient jdbc;
    private final Calendars calendars;

    LineStore(JdbcClient jdbc, Calendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    /** Everything that decides whether and where a called number is served. */
    public LinePlan plan() {
        var known = calendars.all();
        return new LinePlan(jdbc.sql("""
                        select called_number, line, calendar, queue, otherwise from routing.line order by called_number
                        """)
                .query((row, index) -> new Line(
                        row.getString("called_number"),
                        Code.of(ContactRoutingFacts.Line.class, row.getString("line")),
                        Objects.requireNonNull(known.get(row.getString("calendar"))),
                        row.getString("queue"),
                        row.getBoolean("otherwise")))
                .list());
    }
}
