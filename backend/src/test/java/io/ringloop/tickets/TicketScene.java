package io.ringloop.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.callbacks.Callbacks;
import io.ringloop.cases.CaseFile;
import io.ringloop.cases.Cases;
import io.ringloop.cases.CloseReason;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.Customers;
import io.ringloop.deadlines.Clocks;
import io.ringloop.deadlines.Course;
import io.ringloop.engine.Processes;
import io.ringloop.notifications.Notice;
import io.ringloop.notifications.NoticeEvent.NoticeDelivered;
import io.ringloop.notifications.NoticeId;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Subject;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.processes.TicketClosureProcess.Elements;
import io.ringloop.processes.TicketClosureProcess.Messages;
import io.ringloop.rules.TicketType;
import io.ringloop.shared.Ids;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.Tasks;
import io.ringloop.tickets.handling.TicketBook;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** A centre with its people on a Wednesday morning, and what they do with tickets on the real engine. */
@RingloopTest
abstract class TicketScene {

    /** Wednesday, 10:00 in Shanghai. */
    static final Instant START = Instant.parse("2026-11-18T02:00:00Z");

    /** Every centre counts its tickets from one, so the end of the number tells those of one test from those of another. */
    private static final AtomicInteger PHONE_ENDS = new AtomicInteger(2000);

    static final Duration DONE_WITHIN = Duration.ofHours(72);

    /** A customer gets three in an hour, and the same one only after a while. */
    static final Duration UNTIL_MORE_MESSAGES = Duration.ofHours(2);

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    Tickets tickets;

    @Autowired
    TicketContacts contacts;

    @Autowired
    TicketReopenings reopenings;

    @Autowired
    TicketBook book;

    @Autowired
    Callbacks callbacks;

    @Autowired
    Cases cases;

    @Autowired
    Clocks clocks;

    @Autowired
    Tasks tasks;

    @Autowired
    Customers customers;

    @Autowired
    Processes processes;

    @Autowired
    Notices notices;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    TestStaff people;

    /** Given with every ticket of a test. */
    final String phone = "1390000" + PHONE_ENDS.incrementAndGet();

    UUID centre;
    UUID team;
    Staff leader;
    Staff manager;

    @BeforeEach
    void people() {
        clock.moveTo(START);
        centre = people.centre();
        team = people.team(centre);
        leader = people.in(team, Role.TEAM_LEADER);
        manager = people.in(centre, Role.OPS_MANAGER);
    }

    UUID customer() {
        var phone = "139" + String.format("%08d", Math.floorMod(Ids.next().hashCode(), 100_000_000));
        return customers.create(CustomerDraft.of("客户", phone)).id();
    }

    TicketDetails details(@Nullable String region, @Nullable UUID outlet) {
        return new TicketDetails(
                phone,
                "空调不制冷",
                region,
                "世纪大道 1 号",
                "空调",
                "SN-1",
                null,
                true,
                "不制冷",
                outlet,
                null,
                new BigDecimal("100"),
                "ORD-1",
                "地址变更",
                "客户");
    }

    TicketDraft draft(TicketType type, @Nullable UUID customer, @Nullable UUID outlet) {
        return new TicketDraft(
                type,
                Ids.next(),
                Ids.next(),
                null,
                team,
                customer,
                null,
                "call",
                START,
                "zh-CN",
                details("浦东", outlet));
    }

    UUID opened(TicketType type) {
        return tickets.open(draft(type, customer(), null)).id();
    }

    /** Done by its owner. */
    void work(UUID id, Staff owner) {
        complete(id, Elements.DO_WORK, owner, "workDone", "done", "whatWasDone", "已更正", "evidenceNeeded", "no");
    }

    /** The receipt of the message that tells the result has come. */
    void arrived(UUID id) {
        await(() -> assertThat(processes.waitsFor(Messages.TICKET_NOTICE_DELIVERED, id))
                .isTrue());
        received(id);
    }

    void received(UUID id) {
        var notice = notices.find(
                        new NoticeId(Objects.requireNonNull(book.get(id).noticeId())))
                .orElseThrow();
        transaction.executeWithoutResult(status -> events.publishEvent(new NoticeDelivered(notice)));
    }

    /** The customer is asked, and says so in a contact of their own. */
    void said(UUID id, String result) {
        await(() -> callbacks.settle(Objects.requireNonNull(book.get(id).callbackId()), result));
    }

    Task task(UUID id, String element) {
        await(() -> assertThat(tasks.open(id, element)).isPresent());
        return tasks.open(id, element).orElseThrow();
    }

    /** @param answers names and values in turn */
    void complete(UUID id, String element, Staff by, String... answers) {
        var task = task(id, element);
        if (task.assignee() == null) {
            task = tasks.claim(task.id(), by, task.version());
        }
        var values = new HashMap<String, Object>();
        for (var each = 0; each < answers.length; each += 2) {
            values.put(answers[each], answers[each + 1]);
        }
        tasks.complete(task.id(), by, task.version(), values);
    }

    void closed(UUID id, CloseReason reason) {
        await(() -> assertThat(file(id).closeReason()).isEqualTo(reason.name()));
        await(() -> assertThat(processes.running(id)).isEmpty());
    }

    CaseFile file(UUID id) {
        return cases.find(id).orElseThrow();
    }

    /** The last clock of a kind, open or not. */
    Course clockOf(UUID id, String kind) {
        return clocks.of(id).stream()
                .filter(row -> row.kind().equals(kind))
                .reduce((former, latter) -> latter)
                .orElseThrow()
                .course();
    }

    List<String> told(UUID id) {
        return notices.about(new Subject("case", id)).stream()
                .map(Notice::template)
                .toList();
    }

    /** The clock of the test runs on like a watch. */
    static void near(Instant moment, Instant expected) {
        assertThat(moment).isCloseTo(expected, within(1, ChronoUnit.MINUTES));
    }

    static void await(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .untilAsserted(assertion);
    }
}
