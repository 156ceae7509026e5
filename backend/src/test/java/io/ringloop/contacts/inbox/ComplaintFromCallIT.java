package io.ringloop.contacts.inbox;

import static io.ringloop.contacts.reducer.Scene.answeredCall;
import static io.ringloop.contacts.reducer.Scene.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.cases.CaseLinks;
import io.ringloop.cases.Cases;
import io.ringloop.complaints.ComplaintContacts;
import io.ringloop.complaints.Complaints;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.Customers;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.processes.ComplaintEscalationProcess.Elements;
import io.ringloop.routing.CallerFactsSource;
import io.ringloop.rules.ContactRoutingFacts.OpenCase;
import io.ringloop.shared.Ids;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A call in which somebody complains, and the calls after it. Catalogue 60, 65, 75, 77, 108. */
@RingloopTest
class ComplaintFromCallIT {

    /** Wednesday, 10:00 in Shanghai. */
    private static final Instant START = Instant.parse("2026-11-18T02:00:00Z");

    private static final String WRAP_UP = """
            {"verified":"full","emotion":"angry",
             "matters":[{"reason1":"CMP","reason2":"CMP_SLOW","result":"COMPLAINT_OPENED","followUp":"complaint","need":"两次没有上门"}]}
            """;

    private static final String REGISTRATION = """
            {"values":{"soothed":"yes","feedbackPhone":"13900001111","feedbackChannel":"call","object":"service",
             "facts":"师傅两次没有上门","demand":"apology","demandText":"道歉并上门","emotion":"angry","harm":"none","media":"none",
             "authority":"none","solvedOnSpot":"no"}}
            """;

    @Autowired
    MockMvc http;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    TestStaff people;

    @Autowired
    Customers customers;

    @Autowired
    Complaints complaints;

    @Autowired
    ComplaintContacts contacts;

    @Autowired
    Cases cases;

    @Autowired
    CaseLinks links;

    @Autowired
    Tasks tasks;

    @Autowired
    CallerFactsSource callers;

    TestLine line;
    Staff agent;
    Staff leader;
    String phone;
    UUID customer;
    String call;

    @BeforeEach
    void begin() {
        clock.moveTo(START);
        line = new TestLine(inbox, jdbc, clock);
        var team = people.team(people.centre());
        agent = people.agentIn(team);
        leader = people.in(team, Role.TEAM_LEADER);
        phone = Objects.requireNonNull(agent.phone()).substring("PJSIP/".length());
        call = "1#" + Ids.next();
        customer = customers.create(CustomerDraft.of("客户", number(call))).id();
    }

    @Test
    void item60_theComplaintOfACallGetsNumberOwnerAndDeadlineAndRunsToItsConfirmedEnd() throws Exception {
        var id = complained();
        assertThat(cases.find(id).orElseThrow().number()).startsWith("C-2026-");
        assertThat(cases.find(id).orElseThrow().receivedAt()).isBefore(START.plusSeconds(60));
        submit(id, Elements.REGISTER_AND_SOOTHE, agent, REGISTRATION);
        submit(id, Elements.HANDLE_ORDINARY, leader, """
                {"values":{"findings":"派单遗漏","responsibility":"centre","cause":"delay","remedy":["apology"],
                 "nextStep":"present","proposal":"致歉, 今天上门","carryOut":"nothing"}}
                """);
        submit(id, Elements.PRESENT_SOLUTION, leader, """
                {"values":{"contact":"%s","reaction":"accepts","words":"好的"}}
                """.formatted(
                        links.contacts(id).get(0)));
        await().atMost(Duration.ofSeconds(40)).until(() -> {
            clock.advance(Duration.ofMinutes(30));
            return tasks.open(id, Elements.CONFIRM_SOLUTION).isPresent();
        });
        submit(id, Elements.CONFIRM_SOLUTION, agent, """
                {"values":{"confirmCall":"satisfied"}}
                """);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> cases.find(id).orElseThrow().closed());
        as(leader, get("/api/complaints/" + id))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.registration.facts").value("师傅两次没有上门"))
                .andExpect(jsonPath("$.severity").value("ordinary"))
                .andExpect(jsonPath("$.decisions[*].ruleSet", hasItem("complaint-grading")))
                .andExpect(jsonPath("$.decisions[0].matchedRows[0]").isNumber())
                .andExpect(jsonPath("$.forms[*].elementId", hasItem(Elements.CONFIRM_SOLUTION)));
    }

    @Test
    void item65_whoCallsAgainIsRoutedAndShownWithTheOpenComplaint() throws Exception {
        var id = complained();
        assertThat(callers.factsOf(number(call)).openCase()).isEqualTo(OpenCase.COMPLAINT);
        line.tell(answeredCall(again(), phone).subList(0, 7)).settle();
        as(agent, get("/api/calls/current"))
                .andExpect(jsonPath("$.call.candidates[0].complaint.caseId").value(id.toString()));
    }

    @Test
    void item77_theSameMatterInAnotherCallJoinsTheComplaintInHand() throws Exception {
        var id = complained();
        var again = wrappedUp(again());
        await().atMost(Duration.ofSeconds(40)).until(() -> links.contacts(id).contains(again));
        assertThat(complaints.openOf(List.of(customer), null)).hasSize(1);
    }

    private UUID complained() throws Exception {
        var contact = wrappedUp(call);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> !links.casesOf(contact).isEmpty());
        return links.casesOf(contact).get(0);
    }

    /** Another call from the same number. */
    private String again() {
        return "2" + call.substring(1);
    }

    private UUID wrappedUp(String id) throws Exception {
        line.tell(answeredCall(id, phone)).settle();
        var contact = line.contact(id);
        as(agent, json(post("/api/contacts/" + contact + "/wrap-up"), WRAP_UP)).andExpect(status().isOk());
        return contact;
    }

    private void submit(UUID id, String element, Staff by, String form) throws Exception {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> tasks.open(id, element).isPresent());
        Task task = tasks.open(id, element).orElseThrow();
        if (task.assignee() == null) {
            task = tasks.claim(task.id(), by, task.version());
        }
        as(
                        by,
                        json(post("/api/tasks/" + task.id() + "/complete"), form)
                                .header("If-Match", "\"" + task.version() + "\""))
                .andExpect(status().is2xxSuccessful());
    }

    private ResultActions as(Staff staff, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(TestStaff.signedIn(staff)).with(csrf()));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
