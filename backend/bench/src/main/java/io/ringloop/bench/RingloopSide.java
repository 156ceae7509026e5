package io.ringloop.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ringloop, called over AMI and FastAGI and looked at over its own HTTP interface. */
final class RingloopSide implements Side {

    private static final String DATABASE = "ringloop";
    private static final List<String> PHONES = List.of("PJSIP/1001", "PJSIP/1002", "PJSIP/1003");

    private final Program program;
    private final Web web;
    private final Web agent;
    private final int port;
    private final Agi agi;
    private final Switchboard switchboard;
    private final JdbcClient database;
    private final NewTasks tasks;
    private final ComplaintDesk complaints;
    private final ConcurrentLinkedQueue<Open> open = new ConcurrentLinkedQueue<>();
    private final AtomicInteger nextPhone = new AtomicInteger();

    private record Open(PhoneCall call, String phone) {}

    RingloopSide(Settings settings, Database server, Switchboard switchboard, int turn)
            throws IOException, InterruptedException, SQLException {
        if (turn == 1) {
            server.create(DATABASE);
        }
        this.switchboard = switchboard;
        port = Program.freePort();
        agi = new Agi(Program.freePort());
        database = server.client(DATABASE);
        program = new Program(
                jar(settings.root()),
                settings.folder().resolve("ringloop-" + turn + ".log"),
                new Web(port).at("/actuator/health"),
                Map.ofEntries(
                        Map.entry("RINGLOOP_PORT", Integer.toString(port)),
                        Map.entry(
                                "RINGLOOP_VAR",
                                settings.folder().resolve("ringloop").toString()),
                        Map.entry("RINGLOOP_DB_URL", server.url(DATABASE)),
                        Map.entry("RINGLOOP_DB_USER", "postgres"),
                        Map.entry("RINGLOOP_DB_PASSWORD", "postgres"),
                        Map.entry("RINGLOOP_PBX_NAME", Switchboard.NAME),
                        Map.entry("RINGLOOP_PBX_HOST", "127.0.0.1"),
                        Map.entry("RINGLOOP_PBX_PORT", Integer.toString(switchboard.port())),
                        Map.entry("RINGLOOP_PBX_READER", "reader"),
                        Map.entry("RINGLOOP_PBX_READER_SECRET", "secret"),
                        Map.entry("RINGLOOP_PBX_WRITER", "writer"),
                        Map.entry("RINGLOOP_PBX_WRITER_SECRET", "secret"),
                        Map.entry(
                                "RINGLOOP_PBX_RECORDINGS", recordings(settings).toString()),
                        Map.entry("RINGLOOP_AGI_PORT", Integer.toString(agi.port()))),
                "--spring.profiles.active=demo");
        // nobody wraps up here: the reminders of one turn would come in the middle of another
        database.sql("update routing.queue set acw_limit_sec = 3600, acw_hard_limit_sec = 7200")
                .update();
        web = signedIn(port, "ops");
        agent = signedIn(port, "agent1");
        tasks = new NewTasks(web);
        complaints = new ComplaintDesk(agent, tasks, database);
    }

    private static Web signedIn(int port, String username) throws IOException, InterruptedException {
        var browser = new Web(port);
        browser.get("/api/public/sign-in-options");
        browser.post("/api/session", Map.of("username", username, "password", "ringloop-demo"));
        return browser;
    }

    private static Path jar(Path root) throws IOException {
        try (var jars =
                java.nio.file.Files.newDirectoryStream(root.resolve("backend/target"), "ringloop-backend-*.jar")) {
            return jars.iterator().next();
        }
    }

    @Override
    public String name() {
        return "Ringloop";
    }

    @Override
    public Duration startup() {
        return program.startup();
    }

    @Override
    public long residentMegabytes() throws IOException {
        return program.residentMegabytes();
    }

    Web web() {
        return web;
    }

    /** A browser in which a partner is signed in. */
    Web partner() throws IOException, InterruptedException {
        return signedIn(port, "partner");
    }

    /** A browser in which somebody of quality assurance is signed in, who may listen to every recording. */
    Web listener() throws IOException, InterruptedException {
        return signedIn(port, "qa");
    }

    /** Where the telephone system lays its recordings down. */
    static Path recordings(Settings settings) {
        return settings.folder().resolve("recordings");
    }

    Heap heap() throws IOException {
        return program.heap();
    }

    Agi agi() {
        return agi;
    }

    JdbcClient database() {
        return database;
    }

    @Override
    public void openContact() throws IOException, InterruptedException {
        String phone = PHONES.get(nextPhone.getAndIncrement() % PHONES.size());
        var call = new PhoneCall(switchboard);
        var row = tasks.about(call.number());
        call.arrive(agi);
        call.answer(phone);
        open.add(new Open(call, phone));
        NewTasks.await(row);
    }

    @Override
    public void openComplaint() throws IOException, InterruptedException {
        complaints.open();
    }

    @Override
    public void tidy() throws IOException, InterruptedException {
        for (Open each = open.poll(); each != null; each = open.poll()) {
            each.call().hangUp(each.phone());
        }
        if (!reaches("select count(*) from contacts.contact where ended_at is null", 0)) {
            throw new IllegalStateException("calls that were hung up are still open");
        }
        if (!reaches("select count(*) from shared.outbox_message where state = 'waiting'", 0)) {
            throw new IllegalStateException("the PBX was not told of everything");
        }
        // the browser fetches the tasks that the ends of the calls made: that, too, belongs to the turn that is over
        if (!happens(() -> count("select count(*) from tasks.task") == tasks.fetched())) {
            throw new IllegalStateException("the browser was not told of every task");
        }
    }

    /** Waits until a count reaches a value, a minute at most; says whether it did. */
    boolean reaches(String count, long value) throws InterruptedException {
        return happens(() -> count(count) == value);
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    private static boolean happens(BooleanSupplier condition) throws InterruptedException {
        long limit = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return true;
    }

    @Override
    public void fillWorkList(int tasks) {
        database.sql("""
                        with copied as (
                            insert into tasks.task (id, process_key, definition_id, instance_id, element_id, title_zh, title_en, subject,
                                                    groups, priority, created_at, due_at, state, changed_at)
                            select gen_random_uuid(), t.process_key, t.definition_id, t.instance_id, t.element_id, t.title_zh, t.title_en,
                                   t.subject, '{AGENT}', t.priority, t.created_at, t.created_at + make_interval(secs => (random() * 86400)::int),
                                   'open', t.changed_at
                            from (select * from tasks.task order by created_at limit 1) t cross join generate_series(1, :tasks)
                            returning id, due_sort, created_at, priority)
                        insert into tasks.offer (task_id, role, due_sort, created_at, priority)
                        select id, 'AGENT', due_sort, created_at, priority from copied
                        """).param("tasks", tasks).update();
        database.sql("analyze").update();
    }

    @Override
    public int firstPage() throws IOException, InterruptedException {
        return agent.get("/api/tasks?view=group&sort=due&limit=50")
                .path("items")
                .size();
    }

    @Override
    public void close() throws InterruptedException {
        tasks.close();
        program.close();
    }
}
