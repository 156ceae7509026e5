package io.ringloop.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ringloop.Browser;
import io.ringloop.RingloopTest;
import io.ringloop.deadlines.Served;
import io.ringloop.people.Accounts;
import io.ringloop.people.Role;
import io.ringloop.routing.hours.Lines;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Queues and calendars are changed by those who run the centre. */
@RingloopTest
class SetupIT {

    private static final String QUEUE = "/api/queues/duty";

    @LocalServerPort
    int port;

    @Autowired
    Accounts staff;

    @Autowired
    Routing routing;

    @Autowired
    Lines lines;

    @Autowired
    JdbcClient jdbc;

    Browser browser;
    JsonNode queue;
    JsonNode calendar;

    @BeforeEach
    void readWhatIsThere() {
        browser = staff.browser(port, staff.with(Role.OPS_MANAGER));
        queue = browser.get(QUEUE).json();
        calendar = always();
    }

    @AfterEach
    void putItBack() {
        browser.put(QUEUE, queue.toString(), "If-Match", browser.get(QUEUE).header("ETag"));
        browser.put("/api/calendars/always", calendar.toString(), "If-Match", tag(always()));
    }

    @Test
    void limitsOfAQueueAreChangedAtOnceAndTheArchiveKnowsBothStates() {
        var changed = browser.put(QUEUE, queueWith("acwLimitSec", 240), "If-Match", tag(queue));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag"))
                .isEqualTo("\"" + (queue.path("version").asInt() + 1) + "\"");
        assertThat(routing.queue("duty").orElseThrow().acwLimitSec()).isEqualTo(240);
        assertThat(jdbc.sql("""
                        select (data #>> '{before,acwLimitSec}') || ' ' || (data #>> '{after,acwLimitSec}')
                        from archive.fact where kind = 'queue-changed' and subject_id = 'duty' order by at desc, id desc
                        limit 1
                        """).query(String.class).single()).isEqualTo("120 240");
    }

    @Test
    void fromWhichWaitOnCallersAreToldIsChangedAndSwitchedOff() {
        assertThat(queue.path("announceWaitSec").asInt()).isEqualTo(60);
        var changed = browser.put(QUEUE, queueWith("announceWaitSec", 180), "If-Match", tag(queue));
        assertThat(changed.json().path("announceWaitSec").asInt()).isEqualTo(180);
        var off = (ObjectNode) changed.json().deepCopy();
        off.remove("announceWaitSec");
        browser.put(QUEUE, off.toString(), "If-Match", tag(changed.json()));
        assertThat(browser.get(QUEUE).json().hasNonNull("announceWaitSec")).isFalse();
    }

    @Test
    void whoeverReadAnOlderVersionIsToldAndChangesNothing() {
        browser.put(QUEUE, queueWith("acwLimitSec", 240), "If-Match", tag(queue));
        var late = browser.put(QUEUE, queueWith("acwLimitSec", 60), "If-Match", tag(queue));
        assertThat(late.status()).isEqualTo(412);
        assertThat(routing.queue("duty").orElseThrow().acwLimitSec()).isEqualTo(240);
        browser.put("/api/calendars/always", calendar.toString(), "If-Match", tag(calendar));
        var lateCalendar = browser.put("/api/calendars/always", calendar.toString(), "If-Match", tag(calendar));
        assertThat(lateCalendar.slug()).isEqualTo("stale-version");
    }

    @Test
    void everyWrongLimitIsNamed() {
        var body = (ObjectNode) queue.deepCopy();
        body.put("serviceLevelSec", 0)
                .put("acwLimitSec", 1800)
                .put("acwHardLimitSec", 1800)
                .put("announceWaitSec", 0);
        body.putObject("name").put("zh", "值班").put("en", "x".repeat(101));
        assertThat(errors(browser.put(QUEUE, body.toString(), "If-Match", tag(queue))))
                .containsExactlyInAnyOrder(
                        "name.en field-invalid",
                        "serviceLevelSec field-invalid",
                        "announceWaitSec field-invalid",
                        "acwHardLimitSec limit-not-above");
        body.putObject("name").put("zh", " ").put("en", "Duty");
        assertThat(errors(browser.put(QUEUE, body.toString(), "If-Match", tag(queue))))
                .containsExactly("name.zh field-required");
        assertThat(browser.get("/api/queues/none").slug()).isEqualTo("queue-not-found");
    }

    @Test
    void aNewHolidayClosesItsLinesAndAShorterDayEndsEarlier() {
        var evening = Instant.parse("2026-08-12T12:30:00Z"); // a Wednesday, 20:30 in Shanghai
        assertThat(served(evening)).isEqualTo(Served.OPEN);
        var body = (ObjectNode) calendar.deepCopy();
        body.withArray("week").forEach(opening -> ((ObjectNode) opening).put("closes", 20 * 60));
        assertThat(browser.put("/api/calendars/always", body.toString(), "If-Match", tag(always()))
                        .status())
                .isEqualTo(200);
        assertThat(served(evening)).isEqualTo(Served.CLOSED);
        day(body, "2026-08-12", null);
        day(body, "2026-08-15", 3);
        var saved = browser.put("/api/calendars/always", body.toString(), "If-Match", tag(always()));
        assertThat(saved.json().path("days")).hasSize(2);
        assertThat(served(evening)).isEqualTo(Served.HOLIDAY);
        assertThat(served(Instant.parse("2026-08-15T04:00:00Z"))).isEqualTo(Served.OPEN);
    }

    @Test
    void hoursAndDaysThatMakeNoSenseAreNamedOneByOne() {
        var body = (ObjectNode) calendar.deepCopy();
        var week = (ArrayNode) body.withArray("week");
        week.removeAll();
        week.addObject().put("weekday", 1).put("opens", 480).put("closes", 720);
        week.addObject().put("weekday", 1).put("opens", 700).put("closes", 900);
        week.addObject().put("weekday", 2).put("opens", 900).put("closes", 480);
        week.addObject().put("weekday", 8).put("opens", 0).put("closes", 60);
        day(body, "2026-08-12", null);
        day(body, "2026-08-12", 9);
        body.withArray("years")
                .addObject()
                .put("year", 1900)
                .put("official", true)
                .put("note", " ");
        assertThat(errors(browser.put("/api/calendars/always", body.toString(), "If-Match", tag(calendar))))
                .containsExactlyInAnyOrder(
                        "week[1].opens hours-overlap",
                        "week[2].closes hours-end-before-start",
                        "week[3].weekday field-invalid",
                        "days[1].day day-twice",
                        "days[1].likeWeekday field-invalid",
                        "years[0].year field-invalid",
                        "years[0].note field-required");
        assertThat(always()).isEqualTo(calendar);
    }

    @Test
    void everybodyKnowsTheHoursButOnlyOperationsAndAdministratorsChangeThem() {
        var agent = staff.browser(port, staff.with(Role.AGENT));
        assertThat(agent.get("/api/calendars").json()).hasSize(2);
        assertThat(agent.put("/api/calendars/always", calendar.toString(), "If-Match", tag(calendar))
                        .status())
                .isEqualTo(403);
        assertThat(agent.get(QUEUE).status()).isEqualTo(403);
        var administrator = staff.browser(port, staff.with(Role.ADMINISTRATOR));
        assertThat(administrator
                        .put(QUEUE, queueWith("acwLimitSec", 90), "If-Match", tag(queue))
                        .status())
                .isEqualTo(200);
    }

    private JsonNode always() {
        for (var each : browser.get("/api/calendars").json()) {
            if (each.path("key").asText().equals("always")) {
                return each;
            }
        }
        throw new AssertionError("no calendar 'always'");
    }

    private Served served(Instant at) {
        return lines.plan().lineOf("4004").calendar().at(at);
    }

    private String queueWith(String limit, int seconds) {
        return ((ObjectNode) queue.deepCopy()).put(limit, seconds).toString();
    }

    private static void day(ObjectNode calendar, String day, @Nullable Integer likeWeekday) {
        var added = calendar.withArray("days").addObject().put("day", day);
        if (likeWeekday != null) {
            added.put("likeWeekday", likeWeekday);
        }
        added.putObject("name").put("zh", "厂休").put("en", "Company holiday");
    }

    private static String tag(JsonNode versioned) {
        return "\"" + versioned.path("version").asInt() + "\"";
    }

    private static List<String> errors(Browser.Answer refused) {
        assertThat(refused.status()).isEqualTo(422);
        return refused.json().path("errors").findParents("slug").stream()
                .map(error ->
                        error.path("field").asText() + " " + error.path("slug").asText())
                .toList();
    }
}
