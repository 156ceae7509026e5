package io.ringloop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plain Camunda, spoken to over its own REST interface. */
final class PlainSide implements Side {

    private static final String DATABASE = "plain";
    private static final Map<String, ?> CALL = Map.of(
            "line",
            "main",
            "hours",
            "open",
            "value",
            "unknown",
            "care",
            "none",
            "openCase",
            "none",
            "lang",
            "zh",
            "ivr",
            "none",
            "restricted",
            false);

    private final Program program;
    private final Web web;
    private final JdbcClient database;
    private final PlainComplaints complaints;

    PlainSide(Settings settings, Database server, int turn) throws IOException, InterruptedException, SQLException {
        this(settings, server, DATABASE, turn, "ringloop-jobs");
    }

    /** With the job executor as the starter sets it up, and a database of its own. */
    static PlainSide stock(Settings settings, Database server) throws IOException, InterruptedException, SQLException {
        return new PlainSide(settings, server, "stock", 1, "default");
    }

    private PlainSide(Settings settings, Database server, String name, int turn, String profile)
            throws IOException, InterruptedException, SQLException {
        if (turn == 1) {
            server.create(name);
        }
        int port = Program.freePort();
        web = new Web(port);
        database = server.client(name);
        complaints = new PlainComplaints(web);
        program = new Program(
                ownJar(),
                settings.folder().resolve(name + "-" + turn + ".log"),
                web.at("/engine-rest/engine"),
                Map.of(),
                Bench.PEER,
                "--spring.profiles.active=" + profile,
                "--server.port=" + port,
                "--spring.datasource.url=" + server.url(name),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    private static Path ownJar() {
        return Path.of(System.getProperty("java.class.path")).toAbsolutePath();
    }

    @Override
    public String name() {
        return "plain Camunda";
    }

    @Override
    public Duration startup() {
        return program.startup();
    }

    @Override
    public long residentMegabytes() throws IOException {
        return program.residentMegabytes();
    }

    @Override
    public void openContact() throws IOException, InterruptedException {
        String contact = UUID.randomUUID().toString();
        web.post(
                "/engine-rest/process-definition/key/contact/start",
                Map.of("businessKey", contact, "variables", typed(CALL, "contactId", contact, "channel", "call")));
        web.post(
                "/engine-rest/message",
                Map.of(
                        "messageName",
                        "Answered",
                        "businessKey",
                        contact,
                        "processVariables",
                        typed(Map.of(), "agentId", "agent-1")));
        while (web.get("/engine-rest/task?processInstanceBusinessKey=" + contact)
                .isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    @Override
    public void openComplaint() throws IOException, InterruptedException {
        complaints.open();
    }

    /** One instance of the process that waits a day and ends. */
    void startTimer() throws IOException, InterruptedException {
        web.post("/engine-rest/process-definition/key/" + TimerCrowd.PROCESS + "/start", Map.of());
    }

    JdbcClient database() {
        return database;
    }

    /** Camunda's REST form of variables: {@code {"line": {"value": "main"}}}. */
    static Map<String, ?> typed(Map<String, ?> variables, String... more) {
        var typed = variables.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Map.of("value", entry.getValue())));
        for (int i = 0; i < more.length; i += 2) {
            typed.put(more[i], Map.of("value", more[i + 1]));
        }
        return typed;
    }

    @Override
    public void tidy() {
        // open instances disturb nobody here: there is no agent who must become free
    }

    @Override
    public void fillWorkList(int tasks) {
        String instance = database.sql("select proc_inst_id_ from act_ru_task order by create_time_ limit 1")
                .query(String.class)
                .single();
        var rows = new RowCopier(database, tasks);
        rows.copy(
                "act_ru_execution",
                "proc_inst_id_",
                instance,
                "id_",
                "root_proc_inst_id_",
                "proc_inst_id_",
                "parent_id_",
                "business_key_");
        rows.copy("act_ru_task", "proc_inst_id_", instance, "id_", "execution_id_", "proc_inst_id_");
        String task = database.sql("select id_ from act_ru_task where proc_inst_id_ = ?")
                .param(instance)
                .query(String.class)
                .single();
        rows.copy("act_ru_identitylink", "task_id_", task, "id_", "task_id_");
        rows.copy("act_ru_variable", "proc_inst_id_", instance, "id_", "execution_id_", "proc_inst_id_", "var_scope_");
        database.sql(
                        "update act_ru_task set assignee_ = null, due_date_ = due_date_ + make_interval(secs => (random() * 86400)::int)")
                .update();
        database.sql("analyze").update();
    }

    @Override
    public int firstPage() throws IOException, InterruptedException {
        JsonNode page = web.get(
                "/engine-rest/task?candidateGroup=agents&unassigned=true&sortBy=dueDate&sortOrder=asc&firstResult=0&maxResults=50");
        return page.size();
    }

    @Override
    public void close() throws InterruptedException {
        complaints.close();
        program.close();
    }
}
