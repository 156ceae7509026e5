package io.ringloop.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.Browser;
import io.ringloop.RunningApplication;
import io.ringloop.shared.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** Agents with a phone each, signed in, who order callbacks and take them. */
final class DialCrowd {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "ringloop-demo";
    private static final String KEY = "Idempotency-Key";

    private final RunningApplication application;
    private final List<Agent> agents = new ArrayList<>();

    /** Who has a phone and a browser. Sessions survive a restart. */
    record Agent(String username, Browser browser) {}

    /** A callback that an agent ordered from themselves. */
    record Dial(Agent agent, String callback, String number) {}

    /** What the database knows of the one attempt: {@code none} until the callback is taken. */
    record Known(String state, String result, int attempts, double seconds) {

        boolean settled() {
            return !result.isEmpty() || state.equals("talking");
        }
    }

    DialCrowd(RunningApplication application, List<String> phones) throws Exception {
        this.application = application;
        try (var connection = application.database();
                var statement = connection.createStatement()) {
            statement.execute("update people.staff set phone = null, version = version + 1");
            for (var number = 0; number < phones.size(); number++) {
                statement.execute("""
                        with added as (
                            insert into people.staff (id, username, display_name, roles, unit_id, phone, locale, skills, active, created_at, changed_at)
                            select gen_random_uuid(), 'dialler%1$d', '拨号员 %1$d', roles, unit_id, '%2$s', locale, skills, true, created_at, changed_at
                              from people.staff where username = 'agent1' returning id)
                        insert into people.password (staff_id, encoded, changed_at)
                        select added.id, known.encoded, known.changed_at
                          from added, people.password known join people.staff s on s.id = known.staff_id and s.username = 'agent1'
                        """.formatted(number, phones.get(number)));
            }
        }
        for (var number = 0; number < phones.size(); number++) {
            var browser = new Browser(application.port);
            var username = "dialler" + number;
            var answer = browser.signIn(username, PASSWORD);
            assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
            agents.add(new Agent(username, browser));
        }
    }

    List<Agent> agents() {
        return agents;
    }

    /** Each agent orders a callback of a customer who wishes it in a moment, and all can be taken when this returns. */
    List<Dial> order(List<Agent> who, int round) throws Exception {
        var dials = new ArrayList<Dial>();
        for (var agent : who) {
            // the last digit tells SIPp's customers to answer
            dials.add(order(
                    agent,
                    "139%03d%03d90".formatted(round, dials.size()),
                    Instant.now().plusSeconds(3)));
        }
        Awaitility.await().atMost(PATIENCE).until(() -> {
            var open = openTasks();
            return dials.stream().map(Dial::callback).allMatch(open::containsKey);
        });
        return dials;
    }

    private static Dial order(Agent agent, String number, Instant wished) {
        var customer = agent.browser()
                .post("/api/customers", "{\"name\": \"回访客户\", \"numbers\": [\"%s\"]}".formatted(number), KEY, key());
        assertThat(customer.status()).as(customer.http().body()).isEqualTo(201);
        var form = "{\"type\": \"PROMISED\", \"customerId\": \"%s\", \"wishedAt\": \"%s\"}"
                .formatted(customer.text("id"), wished);
        var planned = agent.browser().post("/api/callbacks", form, KEY, key());
        assertThat(planned.status()).as(planned.http().body()).isEqualTo(201);
        return new Dial(agent, planned.json().path("callback").path("id").asText(), number);
    }

    /** Takes the callback; what becomes of the answer while the application is killed, nobody knows. */
    static void take(Dial dial, Task task) {
        var answer = dial.agent()
                .browser()
                .post(
                        "/api/tasks/" + task.id() + "/complete",
                        "{\"values\": {}}",
                        "If-Match",
                        "\"" + task.version() + "\"");
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(204);
    }

    /** The open task of a callback. */
    record Task(String id, int version) {}

    /** By callback. */
    Map<String, Task> openTasks() throws Exception {
        var open = new HashMap<String, Task>();
        try (var connection = application.database();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select id, business_key, version from tasks.task where state = 'open' and process_key = 'callback'")) {
            while (row.next()) {
                open.put(row.getString("business_key"), new Task(row.getString("id"), row.getInt("version")));
            }
        }
        return open;
    }

    /** By callback, of every one there is. */
    Map<String, Known> known() throws Exception {
        try (var connection = application.database()) {
            return known(connection);
        }
    }

    private static Map<String, Known> known(Connection connection) throws SQLException {
        var known = new HashMap<String, Known>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select c.id, count(a.id) as attempts, coalesce(max(a.result), '') as result,
                               coalesce(max(case when a.state = 'sent' and a.dialled_at is not null then 'ringing' else a.state end), 'none') as state,
                               coalesce(extract(epoch from max(a.answered_at) - max(a.asked_at)), 0) as seconds
                          from callbacks.callback c left join callbacks.attempt a on a.callback_id = c.id group by c.id
                        """)) {
            while (row.next()) {
                known.put(
                        row.getString("id"),
                        new Known(
                                row.getString("state"),
                                row.getString("result"),
                                row.getInt("attempts"),
                                row.getDouble("seconds")));
            }
        }
        return known;
    }

    /** Nothing more is to be done about them. */
    void callOff(List<Dial> dials) {
        for (var dial : dials) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> dial.agent()
                                    .browser()
                                    .post(
                                            "/api/callbacks/" + dial.callback() + "/calling-off",
                                            "{\"reason\": \"不再需要\"}",
                                            KEY,
                                            key())
                                    .status()
                            < 500);
        }
    }

    private static String key() {
        return Ids.next().toString();
    }
}
