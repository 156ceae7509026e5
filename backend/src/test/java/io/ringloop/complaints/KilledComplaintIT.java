package io.ringloop.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringloop.Browser;
import io.ringloop.RunningApplication;
import io.ringloop.processes.ComplaintEscalationProcess.Elements;
import io.ringloop.processes.IssueForwardingProcess;
import io.ringloop.shared.Ids;
import io.ringloop.telephony.AsteriskSettings.Timing;
import io.ringloop.telephony.SimulatorSettings;
import io.ringloop.telephony.Telephony;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The application is killed while complaints are graded and forwarded, and started again. */
class KilledComplaintIT {

    private static final int COMPLAINTS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "ringloop-demo";

    private final Map<String, Browser> browsers = new HashMap<>();

    @Test
    void everyComplaintGoesOnWhereItWasAndNothingIsDoneTwice() throws Exception {
        var var = Path.of("target", "killed-complaint-" + Ids.next());
        try (var pbx = Telephony.simulator(SimulatorSettings.standard("killed")).start();
                var application = new RunningApplication(var, pbx.settings(Timing.standard())).start()) {
            var complaints = new ArrayList<String>();
            for (var each = 0; each < COMPLAINTS; each++) {
                complaints.add(registered(application));
            }
            application.kill();
            assertThat(withTask(application, Elements.HANDLE_ORDINARY).size())
                    .as("killed in the middle of the work")
                    .isLessThan(COMPLAINTS);
            restart(application);
            eventually(() -> assertThat(
                            withTask(application, Elements.HANDLE_ORDINARY).keySet())
                    .containsExactlyInAnyOrderElementsOf(complaints));
            oneInstanceEachAndNoStepTwice(application);
            assertThat(rows(application, "select id::text, status from cases.case_file"))
                    .hasSize(COMPLAINTS);
            eventually(() -> assertThat(rows(application, """
                            select subject_id::text, count(*)::text from notifications.notice
                             where template = 'complaint-acknowledged' group by 1
                            """))
                    .hasSize(COMPLAINTS)
                    .allSatisfy((complaint, notices) -> assertThat(notices).isEqualTo("1")));

            var one = complaints.get(0);
            var order = forwarded(application, one);
            application.kill();
            restart(application);
            eventually(() -> assertThat(task(application, order, IssueForwardingProcess.Elements.ACCEPT_WORK_ORDER))
                    .isNotNull());
            assertThat(rows(application, "select id::text, sent::text from forwarding.work_order"))
                    .isEqualTo(Map.of(order, "1"));
            oneInstanceEachAndNoStepTwice(application);
            solved(application, order);
            driveToItsEnd(application, one);
        }
    }

    /** Started again after the time for which the steps that the killed one had in hand stay its own. */
    private void restart(RunningApplication application) throws IOException, SQLException {
        browsers.clear();
        try (var connection = application.database();
                var statement = connection.createStatement()) {
            statement.executeUpdate("""
                            update act_ru_job set lock_exp_time_ = lock_exp_time_ - interval '10 minutes'
                             where lock_owner_ is not null
                            """);
        }
        application.start();
    }

    /** A complaint by letter, of somebody who is soothed; its process goes on by itself from here. */
    private String registered(RunningApplication application) throws IOException, SQLException {
        var agent = as(application, "agent1");
        var answer =
                agent.post("/api/complaints", """
                {"channel": "letter", "registration": {"feedbackPhone": "13900001111", "facts": "师傅两次没有上门"}}
                """, "Idempotency-Key", Ids.next().toString());
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        var id = answer.text("caseId");
        complete(
                application,
                id,
                Elements.REGISTER_AND_SOOTHE,
                Map.ofEntries(
                        Map.entry("soothed", "yes"),
                        Map.entry("feedbackPhone", "13900001111"),
                        Map.entry("feedbackChannel", "call"),
                        Map.entry("object", "service"),
                        Map.entry("facts", "师傅两次没有上门"),
                        Map.entry("demand", "apology"),
                        Map.entry("demandText", "道歉并尽快上门"),
                        Map.entry("emotion", "upset"),
                        Map.entry("harm", "none"),
                        Map.entry("media", "none"),
                        Map.entry("authority", "none"),
                        Map.entry("solvedOnSpot", "no")));
        return id;
    }

    /** Its owner forwards it; the order is on its way. */
    private String forwarded(RunningApplication application, String complaint) throws IOException, SQLException {
        var department = rows(application, """
                        select s.username, s.unit_id::text from people.staff s where s.username = 'handler'
                        """).get("handler");
        handle(
                application,
                complaint,
                Map.of("nextStep", "forward", "forwardTarget", department, "forwardDemand", "今天上门"));
        eventually(() -> assertThat(rows(application, "select id::text, state from forwarding.work_order"))
                .hasSize(1));
        var order = rows(application, "select id::text, state from forwarding.work_order")
                .keySet()
                .iterator()
                .next();
        complete(
                application,
                order,
                IssueForwardingProcess.Elements.PREPARE_HAND_OVER,
                Map.of(
                        "target", department,
                        "subject", "补派师傅",
                        "facts", "两次未上门",
                        "demand", "今天上门",
                        "toldCustomer", "今日内答复",
                        "expectedResult", "完成维修",
                        "dueAt", Instant.now().plus(Duration.ofDays(2)).toString(),
                        "contactAllowed", "yes"));
        return order;
    }

    private void solved(RunningApplication application, String order) throws IOException, SQLException {
        var handler = rows(application, "select username, id::text from people.staff where username = 'handler'")
                .get("handler");
        complete(
                application,
                order,
                IssueForwardingProcess.Elements.ACCEPT_WORK_ORDER,
                Map.of(
                        "acceptance",
                        "accept",
                        "handler",
                        handler,
                        "plannedFor",
                        Instant.now().plus(Duration.ofHours(6)).toString()));
        complete(
                application,
                order,
                IssueForwardingProcess.Elements.SOLVE_ISSUE,
                Map.of(
                        "result", "solved",
                        "whatWasDone", "已上门",
                        "completedAt", Instant.now().toString(),
                        "repair", "no",
                        "customerTold", "yes"));
        complete(application, order, IssueForwardingProcess.Elements.INSPECT_RESULT, Map.of("resultOk", "yes"));
    }

    private void driveToItsEnd(RunningApplication application, String complaint) throws IOException, SQLException {
        handle(application, complaint, Map.of("nextStep", "present", "proposal", "致歉, 已上门", "carryOut", "nothing"));
        var contact = Ids.next().toString();
        var added = as(application, "leader")
                .post(
                        "/api/complaints/" + complaint + "/contacts",
                        "{\"contactId\": \"%s\", \"kind\": \"other\"}".formatted(contact),
                        "Idempotency-Key",
                        Ids.next().toString());
        assertThat(added.status()).as(added.http().body()).isEqualTo(200);
        complete(
                application,
                complaint,
                Elements.PRESENT_SOLUTION,
                Map.of("contact", contact, "reaction", "accepts", "words", "好的"));
        eventually(() -> assertThat(rows(application, """
                        select e.event_name_, i.business_key_ from act_ru_event_subscr e
                          join act_ru_execution i on i.id_ = e.proc_inst_id_
                         where e.event_name_ = 'ConfirmedInContact'
                        """)).containsEntry("ConfirmedInContact", complaint));
        var said = as(application, "leader")
                .post("/api/complaints/" + complaint + "/confirmation", "{\"result\": \"satisfied\"}");
        assertThat(said.status()).as(said.http().body()).isEqualTo(200);
        eventually(() -> assertThat(rows(application, "select id::text, status from cases.case_file"))
                .containsEntry(complaint, "closed"));
        eventually(() -> assertThat(rows(application, """
                        select business_key_, state_ from act_hi_procinst where super_process_instance_id_ is null
                        """)).containsEntry(complaint, "COMPLETED"));
    }

    private void handle(RunningApplication application, String complaint, Map<String, Object> step)
            throws IOException, SQLException {
        var answers = new HashMap<String, Object>(
                Map.of("findings", "派单遗漏", "responsibility", "centre", "cause", "delay", "remedy", List.of("apology")));
        answers.putAll(step);
        complete(application, complaint, Elements.HANDLE_ORDINARY, answers);
    }

    private static void oneInstanceEachAndNoStepTwice(RunningApplication application) throws IOException, SQLException {
        assertThat(rows(application, """
                        select business_key_, count(*)::text from act_hi_procinst
                         where proc_def_key_ in ('complaint-escalation', 'issue-forwarding') and end_time_ is null
                         group by 1 having count(*) <> 1
                        """)).isEmpty();
        assertThat(rows(application, """
                        select proc_inst_id_ || ' ' || act_id_, count(*)::text from act_hi_actinst
                         where proc_def_key_ in ('complaint-escalation', 'issue-forwarding')
                           and act_type_ in ('serviceTask', 'businessRuleTask', 'callActivity')
                           and act_id_ not like '%Clock%'
                         group by 1 having count(*) > 1
                        """)).isEmpty();
        assertThat(rows(application, "select id_, coalesce(exception_msg_, '') from act_ru_job where retries_ = 0"))
                .as("jobs that failed for good")
                .isEmpty();
    }

    /** Whoever has or may take the task does it. */
    private void complete(RunningApplication application, String about, String element, Map<String, Object> answers)
            throws IOException, SQLException {
        eventually(() -> assertThat(task(application, about, element)).isNotNull());
        var id = String.valueOf(task(application, about, element));
        var whose = rows(application, """
                        select 'it', coalesce(s.username, case when 'HANDLER' = any (t.groups) then 'handler'
                                                               when 'AGENT' = any (t.groups) then 'agent1'
                                                               else 'leader' end)
                          from tasks.task t left join people.staff s on s.id = t.assignee where t.id = '%s'
                        """.formatted(id)).get("it");
        var browser = as(application, whose);
        var task = browser.get("/api/tasks/" + id).json();
        if (task.path("assignee").isMissingNode()) {
            task = browser.post("/api/tasks/" + id + "/claim", "{}", "If-Match", version(task))
                    .json();
        }
        var done = browser.post(
                "/api/tasks/" + id + "/complete",
                new ObjectMapper().writeValueAsString(Map.of("values", answers)),
                "If-Match",
                version(task));
        assertThat(done.status()).as(done.http().body()).isEqualTo(204);
    }

    private static String version(JsonNode task) {
        return "\"" + task.path("version").asInt() + "\"";
    }

    private Browser as(RunningApplication application, String username) {
        return browsers.computeIfAbsent(username, name -> {
            var browser = new Browser(application.port);
            assertThat(browser.signIn(name, PASSWORD).status()).isEqualTo(200);
            return browser;
        });
    }

    private static @Nullable String task(RunningApplication application, String about, String element)
            throws IOException, SQLException {
        return rows(application, """
                        select 'it', id::text from tasks.task
                         where state = 'open' and business_key = '%s' and element_id = '%s'
                        """.formatted(UUID.fromString(about), element)).get("it");
    }

    private static Map<String, String> withTask(RunningApplication application, String element)
            throws IOException, SQLException {
        return rows(application, """
                        select business_key::text, count(*)::text from tasks.task
                         where state = 'open' and element_id = '%s' group by 1
                        """.formatted(element));
    }

    private static Map<String, String> rows(RunningApplication application, String sql)
            throws IOException, SQLException {
        var rows = new LinkedHashMap<String, String>();
        try (var connection = application.database();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.put(result.getString(1), result.getString(2));
            }
        }
        return rows;
    }

    private static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(assertion);
    }
}
