package io.ringloop.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.callbacks.Callbacks;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.Customers;
import io.ringloop.engine.Processes;
import io.ringloop.notifications.Notice;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Subject;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.processes.SatisfactionSurveyProcess.Messages;
import io.ringloop.shared.Ids;
import io.ringloop.surveys.SurveyedService.Source;
import io.ringloop.surveys.handling.SurveyBook;
import io.ringloop.surveys.store.AnswerStore;
import io.ringloop.surveys.store.SurveyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A team on a Wednesday morning, and customers it has served. */
@RingloopTest
abstract class SurveyScene {

    /** Wednesday, 10:00 in Shanghai. */
    static final Instant START = Instant.parse("2026-11-18T02:00:00Z");

    static final Duration DELAY = Duration.ofMinutes(5);

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Pattern LINK = Pattern.compile("/survey#([A-Za-z0-9_-]+)");

    /** No two customers of these tests share a number. */
    private static final AtomicInteger PHONES = new AtomicInteger(70_000_000);

    @Autowired
    Surveys surveys;

    @Autowired
    SurveyBook book;

    @Autowired
    SurveyStore store;

    @Autowired
    AnswerStore answers;

    @Autowired
    Callbacks callbacks;

    @Autowired
    Customers customers;

    @Autowired
    Processes processes;

    @Autowired
    Notices notices;

    @Autowired
    MockMvc http;

    @Autowired
    MovableClock clock;

    @Autowired
    TestStaff people;

    @Autowired
    JdbcClient jdbc;

    UUID team;
    Staff agent;
    Staff leader;
    UUID customer;
    private final List<UUID> begun = new ArrayList<>();

    @BeforeEach
    void scene() {
        clock.moveTo(START);
        jdbc.sql("delete from surveys.visit").update();
        team = people.team(people.centre());
        agent = people.agentIn(team);
        leader = people.in(team, Role.TEAM_LEADER);
        customer = customer(CustomerDraft.of("客户", mobile()));
    }

    /** No test leaves a survey or a callback to the next. */
    @AfterEach
    void over() {
        for (var id : begun) {
            await(() -> {
                processes.cancel(id, "the test is over");
                assertThat(processes.running(id)).isEmpty();
            });
            var callback = book.get(id).callbackId();
            if (callback != null) {
                await(() -> {
                    if (processes.running(callback).isEmpty()) {
                        return;
                    }
                    callbacks.callOff(callback, "不再需要");
                });
            }
        }
    }

    static String mobile() {
        return "137" + PHONES.incrementAndGet();
    }

    UUID customer(CustomerDraft draft) {
        return customers.create(draft).id();
    }

    SurveyedService served(@Nullable UUID whom, UUID contact) {
        return new SurveyedService(
                Source.CONTACT, contact, contact, null, "contact", whom, agent.id(), "main", team, "zh-CN");
    }

    /** A contact with the customer is over, and they are to be asked. */
    UUID finished(UUID whom) {
        var contact = Ids.next();
        surveys.finished(served(whom, contact));
        return survey(contact);
    }

    UUID survey(UUID contact) {
        var id = store.of(Source.CONTACT, contact).orElseThrow().id();
        begun.add(id);
        return id;
    }

    /** The customer has the link. */
    UUID invited() {
        var id = finished(customer);
        clock.advance(DELAY.plusSeconds(1));
        waits(id);
        return id;
    }

    void waits(UUID id) {
        await(() -> assertThat(processes.waitsFor(Messages.SURVEY_ANSWERED, id)).isTrue());
    }

    void state(UUID id, SurveyState state) {
        await(() -> assertThat(book.get(id).state()).isEqualTo(state));
    }

    /** A contact with the customer is over, and they are not to be asked: no survey, but the reason is in the log. */
    void notInvited(UUID whom, String reason) {
        var contact = Ids.next();
        surveys.finished(served(whom, contact));
        assertThat(store.of(Source.CONTACT, contact)).isEmpty();
        assertThat(decided(contact)).containsExactly(reason);
    }

    List<String> decided(UUID contact) {
        return jdbc.sql("""
                        select verdict ->> 'reason' from decisions.decision
                         where rule_set = 'survey-policy' and subject_type = 'contact' and subject_id = :contact
                        """)
                .param("contact", contact.toString())
                .query(String.class)
                .list();
    }

    void ended(UUID id) {
        await(() -> assertThat(processes.running(id)).isEmpty());
    }

    /** What the customer was sent, the latest first. */
    List<Notice> sent(UUID id) {
        return notices.about(new Subject(SurveyBook.SUBJECT, id));
    }

    /** What stands in the link that was sent last. */
    String token(UUID id) {
        var found = LINK.matcher(sent(id).get(0).text().zh());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    ResultActions look(String token) throws Exception {
        return send("look", "{\"token\": \"%s\"}".formatted(token));
    }

    ResultActions refuse(String token) throws Exception {
        return send("refusal", "{\"token\": \"%s\"}".formatted(token));
    }

    ResultActions answer(String token, int attitude, int efficiency, int accuracy, boolean solved) throws Exception {
        return send("answer", """
                {"token": "%s", "attitude": %d, "efficiency": %d, "accuracy": %d, "solved": %s, "comment": " 等了很久 "}
                """.formatted(token, attitude, efficiency, accuracy, solved));
    }

    ResultActions send(String path, String body) throws Exception {
        return http.perform(post("/api/public/surveys/" + path)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    static void await(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .untilAsserted(assertion);
    }
}
