package io.ringloop.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.callbacks.Callbacks;
import io.ringloop.customers.Catalogue;
import io.ringloop.customers.Customer;
import io.ringloop.customers.Customers;
import io.ringloop.notifications.Notice;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Subject;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.people.UnitKind;
import io.ringloop.processes.DailyReportProcess.Elements;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import io.ringloop.sources.handling.ReportBook;
import io.ringloop.sources.handling.ReportOpenings;
import io.ringloop.sources.handling.UploadedTable;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.Tasks;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A centre with a branch and its outlet on a Wednesday morning. */
@RingloopTest
abstract class ReportScene {

    /** Wednesday, 10:00 in Shanghai. */
    static final Instant START = Instant.parse("2026-11-18T02:00:00Z");

    static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** No two customers of these tests have the same number, and no two products the same serial. */
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    DailyReports reports;

    @Autowired
    Reporters reporters;

    @Autowired
    ReportOpenings openings;

    @Autowired
    Callbacks callbacks;

    @Autowired
    Customers customers;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Tasks tasks;

    @Autowired
    Notices notices;

    @Autowired
    People directory;

    @Autowired
    TestStaff people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    UUID outlet;
    Staff partner;
    Staff leader;
    Staff otherLeader;
    Staff manager;
    String code;

    @BeforeEach
    void branchWithAnOutlet() {
        clock.moveTo(START);
        var centre = people.centre();
        var branch = people.below(centre, UnitKind.BRANCH);
        outlet = people.below(branch, UnitKind.OUTLET);
        partner = people.in(outlet, Role.PARTNER);
        leader = people.in(branch, Role.TEAM_LEADER);
        otherLeader = people.in(people.below(centre, UnitKind.BRANCH), Role.TEAM_LEADER);
        manager = people.in(centre, Role.OPS_MANAGER);
        code = "PURIFIER-" + COUNT.incrementAndGet();
        catalogue.add(new Catalogue.ItemDraft(code, new Text("净水器 " + code, "Water purifier " + code), 36, true));
    }

    /** No test leaves a report or a callback to the next. */
    @AfterEach
    void endEverything() {
        reporters.list(scope(manager, Permission.DAILY_REPORTS_READ)).stream()
                .filter(each -> each.unitId().equals(outlet))
                .forEach(each -> reporters.end(each.id(), each.version()));
        openCallbacks()
                .forEach(id -> await(() -> {
                    if (openCallbacks().contains(id)) {
                        callbacks.callOff(id, "不再需要");
                    }
                }));
    }

    private List<UUID> openCallbacks() {
        return jdbc.sql("""
                        select distinct c.id from callbacks.callback c
                          join sources.taken t on t.callback_id = c.id
                          join sources.delivery d on d.id = t.delivery_id
                          join sources.daily_report r on r.id = d.report_id
                         where r.unit_id = :unit and c.state <> 'over'
                        """).param("unit", outlet).query(UUID.class).list();
    }

    static String mobile() {
        return "1371" + String.format("%07d", COUNT.incrementAndGet());
    }

    static String serial() {
        return "LSV" + String.format("%06d", COUNT.incrementAndGet());
    }

    Scope scope(Staff staff, Permission permission) {
        return directory.scope(staff, permission);
    }

    /** The report that the outlet owes for a day, once it is noted. */
    DailyReport owed(ReportKind kind, LocalDate day) {
        await(() -> {
            openings.open();
            assertThat(of(kind, day)).hasSize(1);
            assertThat(tasks.open(of(kind, day).get(0).id(), Elements.DELIVER_REPORT))
                    .isPresent();
        });
        return of(kind, day).get(0);
    }

    List<DailyReport> of(ReportKind kind, LocalDate day) {
        var filter = new ReportFilter(outlet, kind, Set.of(), day, day, false);
        return reports.page(filter, scope(manager, Permission.DAILY_REPORTS_READ), null, 10)
                .items();
    }

    DailyReport now(UUID id) {
        return reports.get(id, scope(manager, Permission.DAILY_REPORTS_READ));
    }

    DailyReport check(DailyReport report, String table) {
        return check(report, table.getBytes(StandardCharsets.UTF_8));
    }

    DailyReport check(DailyReport report, byte[] table) {
        try (var uploaded = UploadedTable.receive("日报.csv", new ByteArrayInputStream(table))) {
            return reports.check(report.id(), uploaded, partner.id(), scope(partner, Permission.DAILY_REPORTS_DELIVER));
        }
    }

    DailyReport deliver(UUID id) {
        return reports.deliver(id, now(id).version(), partner, scope(partner, Permission.DAILY_REPORTS_DELIVER));
    }

    Delivery table(UUID report) {
        return reports.uploads(List.of(now(report))).get(0);
    }

    List<ReportedRow> rows(UUID report) {
        var all = new ArrayList<ReportedRow>();
        var scope = scope(manager, Permission.DAILY_REPORTS_READ);
        var page = reports.rows(report, null, scope, null, 100);
        all.addAll(page.items());
        while (page.next() != null) {
            page = reports.rows(report, null, scope, page.next(), 100);
            all.addAll(page.items());
        }
        return all;
    }

    void decide(UUID report, Staff by, Map<String, Object> answers) {
        var task = task(report, Elements.APPROVE_REPORT);
        if (!by.id().equals(task.assignee())) {
            task = tasks.claim(task.id(), by, task.version());
        }
        tasks.complete(task.id(), by, task.version(), answers);
    }

    /** Delivered, approved, and every row done. */
    void takenOver(DailyReport report, String table) {
        check(report, table);
        deliver(report.id());
        decide(report.id(), leader, Map.of("reportDecision", "approve"));
        inState(report.id(), ReportState.TAKEN_OVER);
    }

    void inState(UUID report, ReportState state) {
        await(() -> assertThat(now(report).state()).isEqualTo(state));
    }

    Task task(UUID report, String element) {
        await(() -> assertThat(tasks.open(report, element)).isPresent());
        return tasks.open(report, element).orElseThrow();
    }

    List<String> told(UUID report, Staff staff) {
        return notices.about(new Subject(ReportBook.SUBJECT, report)).stream()
                .filter(notice -> staff.id().equals(notice.staff()))
                .map(Notice::template)
                .toList();
    }

    Customer only(String number) {
        var found = customers.candidates(number);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** Types of all callbacks that a customer ever got. */
    List<String> callbacksOf(Customer customer) {
        return jdbc.sql("select type from callbacks.callback where customer_id = :id order by id")
                .param("id", customer.id())
                .query(String.class)
                .list();
    }

    static void refused(String slug, ThrowingCallable call) {
        Assertions.assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    static void await(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .untilAsserted(assertion);
    }
}
