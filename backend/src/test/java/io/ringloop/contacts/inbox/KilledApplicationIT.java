package io.ringloop.contacts.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.Browser;
import io.ringloop.RunningApplication;
import io.ringloop.shared.Ids;
import io.ringloop.telephony.AsteriskSettings.Timing;
import io.ringloop.telephony.CallPlan;
import io.ringloop.telephony.SimulatedCall;
import io.ringloop.telephony.SimulatedPhone;
import io.ringloop.telephony.SimulatorSettings;
import io.ringloop.telephony.Telephony;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

/** The application is killed while calls ring and wait, and started again. */
class KilledApplicationIT {

    private static void eventually(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(assertion);
    }

    private static Map<String, String> rows(RunningApplication application, String sql)
            throws IOException, SQLException {
        var rows = new TreeMap<String, String>();
        try (var connection = application.database();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.put(result.getString(1), result.getString(2));
            }
        }
        return rows;
    }

    @Test
    void everyCallHasExactlyOneContactAndOneInstanceAfterAKill() throws Exception {
        var var = Path.of("target", "killed-" + Ids.next());
        try (var pbx = Telephony.simulator(SimulatorSettings.standard("kill")).start();
                var application = new RunningApplication(var, pbx.settings(Timing.standard())).start()) {
            pbx.askRouterAt(new InetSocketAddress("127.0.0.1", application.agiPort));
            var phone = pbx.phone("PJSIP/1001");
            available(application);
            var calls = new ArrayList<SimulatedCall>();
            calls.add(pbx.placeCall(CallPlan.call("13922223000", "4004")));
            eventually(() -> assertThat(applied(application))
                    .isEqualTo(Map.of(calls.get(0).uniqueid(), "t")));
            for (int i = 1; i < 6; i++) {
                calls.add(pbx.placeCall(CallPlan.call("1392222300" + i, "4004")));
            }
            eventually(() -> assertThat(phone.state()).isEqualTo(SimulatedPhone.State.RINGING));
            eventually(() -> assertThat(rows(application, "select caller_uniqueid, state from contacts.contact"))
                    .hasSize(6));
            application.kill();
            calls.get(5).hangup(); // nobody watches
            phone.answer();
            application.start();
            var first = pbx.placeCall(CallPlan.call("13922223008", "4004"));
            eventually(() -> assertThat(applied(application)).containsEntry(first.uniqueid(), "t"));
            calls.add(first);
            eventually(() -> assertThat(
                            rows(application, "select reason, to_at from contacts.unobserved where to_at is not null"))
                    .containsKey("application-away"));
            calls.forEach(SimulatedCall::hangup);
            calls.add(pbx.placeCall(CallPlan.call("13922223009", "4004").waiting(Duration.ofMillis(200))));
            eventually(() -> assertThat(rows(
                            application,
                            "select caller_uniqueid, outcome from contacts.contact where outcome is not null"))
                    .hasSize(8));
            var outcomes = rows(application, "select caller_uniqueid, outcome from contacts.contact");
            assertThat(outcomes).containsEntry(calls.get(5).uniqueid(), "unobserved");
            assertThat(outcomes).containsValue("answered");
            assertThat(rows(application, """
                            select business_key_, count(*) from act_hi_procinst
                            where proc_def_key_ = 'inbound-contact' group by 1 having count(*) <> 1
                            """)).isEmpty();
            assertThat(
                            rows(
                                    application,
                                    "select business_key_, state_ from act_hi_procinst where proc_def_key_ = 'inbound-contact'"))
                    .hasSize(8);
            finishOpenWork(application);
        }
    }

    /** The calls about which the dialplan asked, and whether it got the answer of the table in time. */
    private static Map<String, String> applied(RunningApplication application) throws IOException, SQLException {
        return rows(application, "select uniqueid, applied from routing.asked");
    }

    private static void available(RunningApplication application) {
        var agent = signedIn(application);
        assertThat(agent.put("/api/presence", "{\"state\":\"available\"}").status())
                .isEqualTo(200);
        eventually(() -> assertThat(agent.get("/api/presence").text("state")).isEqualTo("available"));
    }

    private static Browser signedIn(RunningApplication application) {
        var browser = new Browser(application.port);
        assertThat(browser.signIn("agent1", "ringloop-demo").status()).isEqualTo(200);
        return browser;
    }

    /** Handles what is left, so that every instance ends. */
    private static void finishOpenWork(RunningApplication application) throws IOException, SQLException {
        var agent = signedIn(application);
        var form = """
                {"verified":"none","emotion":"calm","anonymousReason":"REFUSED",
                 "matters":[{"reason1":"INV","reason2":"INV_DROPPED","result":"INVALID","followUp":"none"}]}
                """;
        for (var contact : rows(application, "select id, state from contacts.contact where state = 'wrap-up'")
                .keySet()) {
            assertThat(agent.post("/api/contacts/" + contact + "/wrap-up", form).status())
                    .isEqualTo(200);
        }
        eventually(() -> assertThat(rows(
                        application,
                        "select id, state from contacts.contact where outcome = 'answered' and state <> 'closed'"))
                .isEmpty());
        assertThat(rows(application, """
                        select contact.id, instance.state_ from contacts.contact
                        join act_hi_procinst instance on instance.business_key_ = contact.id::text
                        where contact.outcome = 'answered'
                        """).values()).containsOnly("COMPLETED");
    }
}
