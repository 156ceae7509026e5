package io.ringloop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Complaints in plain Camunda, over its REST interface: what the form says becomes variables. */
final class PlainComplaints implements AutoCloseable {

    private static final Map<String, ?> OPENED = Map.ofEntries(
            Map.entry("openTrigger", "opened"),
            Map.entry("registered", false),
            Map.entry("registrarId", "agent-1"),
            Map.entry("solvedOnSpot", "no"),
            Map.entry("customerAgrees", "no"),
            Map.entry("harm", "none"),
            Map.entry("authority", "none"),
            Map.entry("severity", "none"),
            Map.entry("crisis", "no"),
            Map.entry("tier", 0),
            Map.entry("loops", 0),
            Map.entry("urgeCount", 0));

    private final Web web;
    private final AskedTasks tierTasks;

    PlainComplaints(Web web) {
        this.web = web;
        tierTasks = new AskedTasks(web, "user_HandleOrdinary");
    }

    /** Starts one, completes its first form, and returns when the task of its tier is visible. */
    void open() throws IOException, InterruptedException {
        var letter = Letter.next();
        String complaint = UUID.randomUUID().toString();
        String registerDueAt = Instant.now().plus(Duration.ofMinutes(30)).toString();
        String instance = web.post(
                        "/engine-rest/process-definition/key/complaint-escalation/start",
                        Map.of(
                                "businessKey",
                                complaint,
                                "variables",
                                PlainSide.typed(
                                        OPENED,
                                        "caseId",
                                        complaint,
                                        "facts",
                                        letter.facts(),
                                        "registerDueAt",
                                        registerDueAt)))
                .path("id")
                .asText();
        JsonNode form =
                web.get("/engine-rest/task?processInstanceId=" + instance).path(0);
        var tierTask = tierTasks.of(instance);
        web.post(
                "/engine-rest/task/" + form.path("id").asText() + "/complete",
                Map.of("variables", PlainSide.typed(letter.answers())));
        Letter.check(NewTasks.await(tierTask), "assignee", "due");
    }

    @Override
    public void close() {
        tierTasks.close();
    }
}
