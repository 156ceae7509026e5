package io.ringloop.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.RealPbx;
import io.ringloop.TestStaff;
import io.ringloop.callbacks.store.AttemptStore;
import io.ringloop.callbacks.store.CallbackStore;
import io.ringloop.cases.CloseReason;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.files.Files;
import io.ringloop.forwarding.Forwardings;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.UnitKind;
import io.ringloop.processes.CallbackProcess;
import io.ringloop.processes.IssueForwardingProcess;
import io.ringloop.routing.PbxLinks;
import io.ringloop.routing.Presence.Wanted;
import io.ringloop.routing.PresenceState;
import io.ringloop.routing.Presences;
import io.ringloop.rules.TicketType;
import io.ringloop.telephony.AgiServer;
import io.ringloop.telephony.CallRouter;
import io.ringloop.telephony.LinkState;
import io.ringloop.telephony.Pbx;
import io.ringloop.telephony.RouteAnswer;
import io.ringloop.telephony.Telephony;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The whole loop on the lines of a real Asterisk, with SIPp for every phone. Skipped, loudly, where none can be set up. Catalogue 98, 108, 156, 161. */
class LoopOnRealCallsIT extends TicketScene {

    /** A fixed line, which gets no SMS: so it is asked by keys. SIPp answers for numbers that end so. */
    private static final String NUMBER = "02163217005";

    /** Longer than the agent talks, shorter than the caller is asked for. */
    private static final Duration KEYS_AFTER = Duration.ofSeconds(9);

    @Autowired
    CallRouter router;

    @Autowired
    PbxLinks links;

    @Autowired
    Presences presences;

    @Autowired
    People directory;

    @Autowired
    Forwardings forwardings;

    @Autowired
    CallbackStore calls;

    @Autowired
    AttemptStore attempts;

    @Autowired
    Files files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc http;

    private RealPbx pbx;
    private AgiServer agi;
    private Pbx link;
    private Staff agent;
    private Staff colleague;
    private Staff handler;
    private UUID outlet;

    @BeforeEach
    void lines() throws IOException {
        var obstacle = RealPbx.obstacle();
        if (obstacle != null) {
            System.err.println("\n*** SKIPPED: the whole loop on real calls, because " + obstacle + " ***\n");
        }
        assumeTrue(obstacle == null, () -> "no real Asterisk: " + obstacle);
        agi = new AgiServer(0, router, Duration.ofSeconds(2), RouteAnswer.toQueue("main")).start();
        pbx = new RealPbx("loop", "127.0.0.1:" + agi.port(), 2);
        link = Telephony.asterisk(pbx.settings());
        links.add(link);
        await(() -> assertThat(link.state()).isEqualTo(LinkState.UP));
        agent = at(pbx.phones().get(0));
        colleague = at(pbx.phones().get(1));
        outlet = people.below(centre, UnitKind.OUTLET);
        handler = people.in(outlet, Role.HANDLER);
    }

    private Staff at(String phone) {
        var staff = people.agentIn(team);
        jdbc.sql("update people.staff set phone = :phone where id = :id")
                .param("phone", phone)
                .param("id", staff.id().value())
                .update();
        return directory.get(staff.id());
    }

    @AfterEach
    void away() throws IOException {
        if (pbx != null) {
            links.remove(link);
            link.close();
            agi.close();
            pbx.close();
            jdbc.sql("update routing.presence set wanted = 'offline', wanted_reason = null, iface = null")
                    .update();
            jdbc.sql("update people.staff set phone = null where phone = any (:phones)")
                    .param("phones", pbx.phones().toArray(String[]::new))
                    .update();
        }
    }

    @Test
    void aRepairGoesOutComesBackIsNotFixedGoesOutAgainAndCloses() throws Exception {
        var customer = customers.create(CustomerDraft.of("客户", NUMBER)).id();
        var contact = calling();
        var ticket = tickets.open(new TicketDraft(
                        TicketType.REPAIR,
                        null,
                        contact,
                        null,
                        team,
                        customer,
                        null,
                        "call",
                        START,
                        "zh-CN",
                        details("浦东", outlet)))
                .id();
        rated(contact, customer);

        var first = repaired(ticket, null);
        called(ticket, "dissatisfied", "why", "还是不制冷", "complain", "no");
        await(() -> assertThat(book.get(ticket).loops()).isEqualTo(1));
        assertThat(file(ticket).closed()).isFalse();
        clock.advance(UNTIL_MORE_MESSAGES);
        repaired(ticket, first);
        called(ticket, "satisfied");

        closed(ticket, CloseReason.SOLVED_CONFIRMED);
        assertThat(pbx.dials(NUMBER)).as("dialled once a round").isEqualTo(2);
    }

    /** The customer is on the line. */
    private UUID calling() throws Exception {
        transaction.executeWithoutResult(status -> presences.want(agent, Wanted.AVAILABLE));
        await(() -> assertThat(presences.of(agent).state()).isEqualTo(PresenceState.AVAILABLE));
        pbx.call(NUMBER, "4000", "121", KEYS_AFTER);
        await(() -> assertThat(contact("state")).isEqualTo("talking"));
        return UUID.fromString(contact("id"));
    }

    /** The agent hangs up, the customer rates by keys, low, and is therefore called back by a leader. */
    private void rated(UUID contact, UUID customer) throws Exception {
        http.perform(post("/api/calls/current/hangup")
                        .with(TestStaff.signedIn(agent))
                        .with(csrf()))
                .andExpect(status().isNoContent());
        await(() -> assertThat(contact("state")).isEqualTo("wrap-up"));
        http.perform(post("/api/contacts/" + contact + "/wrap-up")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"verified":"full","emotion":"calm","customerId":"%s",
                                 "matters":[{"reason1":"INQ","reason2":"INQ_USE","result":"ANSWERED","solution":"已开工单","followUp":"none"}]}
                                """.formatted(customer))
                        .with(TestStaff.signedIn(agent))
                        .with(csrf()))
                .andExpect(status().isOk());
        await(() -> assertThat(jdbc.sql("""
                                select s.channel || ' ' || a.attitude || a.efficiency || a.accuracy
                                  from surveys.survey s join surveys.answer a on a.survey_id = s.id where s.contact_id = :contact
                                """)
                        .param("contact", contact)
                        .query(String.class)
                        .single())
                .isEqualTo("ivr 121"));
        await(() -> assertThat(jdbc.sql(
                                "select type from callbacks.callback where customer_id = :customer and contact_id = :contact")
                        .param("customer", customer)
                        .param("contact", contact)
                        .query(String.class)
                        .list())
                .containsExactly("LOW_SCORE"));
    }

    /** The order goes to the outlet, comes back solved, and the message that tells the customer arrives. */
    private UUID repaired(UUID ticket, UUID before) throws IOException {
        await(() -> assertThat(forwardings.of(ticket))
                .anySatisfy(order -> assertThat(order.id()).isNotEqualTo(before)));
        var order = forwardings.of(ticket).stream()
                .map(each -> each.id())
                .filter(id -> !id.equals(before))
                .findFirst()
                .orElseThrow();
        var owner = directory.get(Objects.requireNonNull(file(ticket).owner()));
        var due = clock.instant().plus(Duration.ofDays(2)).toString();
        complete(
                order,
                IssueForwardingProcess.Elements.PREPARE_HAND_OVER,
                owner,
                "target",
                outlet.toString(),
                "subject",
                "上门维修",
                "facts",
                "空调不制冷",
                "demand",
                "恢复制冷",
                "toldCustomer",
                "两天内修好",
                "expectedResult",
                "制冷正常",
                "dueAt",
                due,
                "contactAllowed",
                "yes");
        complete(
                order,
                IssueForwardingProcess.Elements.ACCEPT_WORK_ORDER,
                handler,
                "acceptance",
                "accept",
                "handler",
                handler.id().toString(),
                "plannedFor",
                due);
        solve(order);
        complete(order, IssueForwardingProcess.Elements.INSPECT_RESULT, owner, "resultOk", "yes");
        arrived(ticket);
        return order;
    }

    private void solve(UUID order) throws IOException {
        var picture = files.keep(
                files.receive("维修单.txt", new ByteArrayInputStream("已修好".getBytes(StandardCharsets.UTF_8))),
                handler.id());
        var task = task(order, IssueForwardingProcess.Elements.SOLVE_ISSUE);
        tasks.complete(
                task.id(),
                handler,
                task.version(),
                Map.of(
                        "result", "solved",
                        "whatWasDone", "已更换压缩机",
                        "completedAt", clock.instant().toString(),
                        "repair", "yes",
                        "evidence", List.of(picture.id().value().toString()),
                        "customerTold", "no"));
    }

    /** The callback of the process: the phone of somebody else rings, then the customer's; they talk, and what was said is recorded. */
    private void called(UUID ticket, String result, String... further) throws IOException {
        await(() -> assertThat(openCallback(ticket)).isNotNull());
        var callback = Objects.requireNonNull(book.get(ticket).callbackId());
        await(() -> assertThat(attemptAt(callback)).isNotNull());
        clock.moveTo(attemptAt(callback).plusSeconds(1));
        // who did the work does not ask whether it was done
        var asking = agent.id().equals(file(ticket).owner()) ? colleague : agent;
        complete(callback, CallbackProcess.Elements.TAKE_CALLBACK, asking);
        await(() -> assertThat(attempts.of(callback))
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.talking()).isTrue()));
        task(callback, CallbackProcess.Elements.RECORD_CALLBACK);
        pbx.hangUp();
        await(() -> assertThat(attempts.of(callback))
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.endedAt()).isNotNull()));
        var answers = new String[further.length + 4];
        answers[0] = "attemptResult";
        answers[1] = result;
        answers[2] = "reached";
        answers[3] = "customer";
        System.arraycopy(further, 0, answers, 4, further.length);
        complete(callback, CallbackProcess.Elements.RECORD_CALLBACK, asking, answers);
    }

    /** Of this round: that of the round before is over. */
    private UUID openCallback(UUID ticket) {
        var id = book.get(ticket).callbackId();
        return id != null && calls.find(id).orElseThrow().open() ? id : null;
    }

    private Instant attemptAt(UUID callback) {
        return calls.find(callback).orElseThrow().attemptAt();
    }

    /** Of the only call there was. */
    private String contact(String column) {
        return jdbc.sql("select " + column + "::text from contacts.contact where pbx = :pbx")
                .param("pbx", link.name())
                .query(String.class)
                .single();
    }
}
