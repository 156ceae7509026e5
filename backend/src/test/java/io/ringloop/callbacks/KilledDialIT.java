package io.ringloop.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringloop.Browser;
import io.ringloop.RunningApplication;
import io.ringloop.processes.CallbackProcess.Elements;
import io.ringloop.shared.Ids;
import io.ringloop.telephony.AnswerPlan;
import io.ringloop.telephony.AsteriskSettings.Timing;
import io.ringloop.telephony.SimulatedPhone.State;
import io.ringloop.telephony.SimulatorSettings;
import io.ringloop.telephony.Telephony;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

/** The application is killed between the dial and the answer, and started again. */
class KilledDialIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String AGENT = "agent1";

    @Test
    void theCallGoesOnTheAnswerIsHeardAndNobodyIsDialledTwice() throws Exception {
        var var = Path.of("target", "killed-dial-" + Ids.next());
        try (var pbx = Telephony.simulator(SimulatorSettings.standard("dialled"))
                        .start();
                var application = new RunningApplication(var, pbx.settings(Timing.standard())).start()) {
            pbx.customers(number -> AnswerPlan.of(AnswerPlan.Answer.NEVER, PATIENCE.multipliedBy(10)));
            var callback = planned(signedIn(application));
            take(application, callback);
            var phone = pbx.phone(read(application, "select phone from people.staff where username = '" + AGENT + "'"));
            phone.autoAnswer(Duration.ZERO);
            eventually(() -> assertThat(phone.state()).isEqualTo(State.TALKING));
            var channel = phone.channel();

            application.kill();
            application.start();

            assertThat(phone.channel()).isEqualTo(channel);
            eventually(() -> assertThat(read(application, "select state from contacts.pbx_link where state = 'up'"))
                    .isEqualTo("up"));
            pbx.customers(number -> AnswerPlan.answers(Duration.ZERO));
            eventually(() -> assertThat(open(application, callback)).isEqualTo(Elements.RECORD_CALLBACK));
            assertThat(read(application, "select string_agg(state, ' ') from callbacks.attempt"))
                    .isEqualTo("talking");
            phone.hangup();
            eventually(() -> assertThat(phone.state()).isEqualTo(State.IDLE));
            assertThat(read(application, "select string_agg(state, ' ') from callbacks.attempt"))
                    .as("no second call")
                    .isEqualTo("talking");
        }
    }

    /** The customer wants to be called in a moment, whatever the hour. */
    private static String planned(Browser agent) {
        var customer = agent.post(
                "/api/customers",
                "{\"name\": \"回访客户\", \"numbers\": [\"13900138088\"]}",
                "Idempotency-Key",
                Ids.next().toString());
        assertThat(customer.status()).as(customer.http().body()).isEqualTo(201);
        var planned = agent.post(
                "/api/callbacks",
                "{\"type\": \"PROMISED\", \"customerId\": \"%s\", \"wishedAt\": \"%s\"}"
                        .formatted(customer.text("id"), Instant.now().plusSeconds(3)),
                "Idempotency-Key",
                Ids.next().toString());
        assertThat(planned.status()).as(planned.http().body()).isEqualTo(201);
        return planned.json().path("callback").path("id").asText();
    }

    private static void take(RunningApplication application, String callback) throws Exception {
        eventually(() -> assertThat(open(application, callback)).isEqualTo(Elements.TAKE_CALLBACK));
        var id = read(
                application,
                "select id::text from tasks.task where state = 'open' and business_key = '" + callback + "'");
        var agent = signedIn(application);
        var done = agent.post(
                "/api/tasks/" + id + "/complete",
                "{\"values\": {}}",
                "If-Match",
                version(agent.get("/api/tasks/" + id).json()));
        assertThat(done.status()).as(done.http().body()).isEqualTo(204);
    }

    private static String version(JsonNode task) {
        return "\"" + task.path("version").asInt() + "\"";
    }

    private static Browser signedIn(RunningApplication application) {
        var browser = new Browser(application.port);
        assertThat(browser.signIn(AGENT, "ringloop-demo").status()).isEqualTo(200);
        return browser;
    }

    private static String open(RunningApplication application, String callback) throws Exception {
        return read(
                application,
                "select string_agg(element_id, ' ') from tasks.task where state = 'open' and business_key = '"
                        + callback + "'");
    }

    private static String read(RunningApplication application, String sql) throws Exception {
        try (var connection = application.database();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        } catch (SQLException starting) {
            return "";
        }
    }

    private static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).untilAsserted(assertion);
    }
}
